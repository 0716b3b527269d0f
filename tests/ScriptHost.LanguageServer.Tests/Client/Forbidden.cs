using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ScriptHost.LanguageServer.Tests.Client;

/// <summary>What .NET offers and a script must not see.</summary>
internal static class Forbidden
{
    /// <summary>The public types of an assembly by their short names.</summary>
    public static IEnumerable<string> TypesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(t => (t.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public).Select(t => metadata.GetString(t.Name).Split('`')[0])];
    }
}
