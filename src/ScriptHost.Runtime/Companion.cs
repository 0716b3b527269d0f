using System.Collections.Immutable;
using System.Reflection;

namespace ScriptHost.Runtime;

/// <summary>
/// What an image may see besides its contract: the API that tests are written with. It is part of the allow-list such an image is compiled
/// for, so no host that serves takes the image. Immutable.
/// </summary>
public sealed class Companion
{
    /// <param name="assembly">Already loaded; its types marked <see cref="Contracts.ScriptApiAttribute"/> are seen.</param>
    /// <param name="bytes">The assembly's file.</param>
    /// <param name="import">The static class whose members need no prefix.</param>
    public Companion(Assembly assembly, ImmutableArray<byte> bytes, Type import)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(import);
        Assembly = assembly;
        Bytes = bytes;
        Surface = ContractSurface.Of(assembly);
        Imports = [.. Surface.Namespaces, import.FullName!]; // a class has a name
    }

    public Assembly Assembly { get; }

    public ImmutableArray<byte> Bytes { get; }

    public ContractSurface Surface { get; }

    /// <summary>Namespaces and static classes that need no using directive.</summary>
    public ImmutableArray<string> Imports { get; }

    public string Name => Assembly.GetName().Name!; // an assembly that was loaded has a name
}
