using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;
using ScriptHost.Runtime;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>
/// What .NET says about the members that a script may use: the documentation files of an installed SDK, each read when it is first asked for. Where there is none,
/// nothing is said. Safe from any thread.
/// </summary>
internal static class FrameworkDocs
{
    private static readonly Lazy<string?> Folder = new(Find);
    private static readonly Lazy<HashSet<string>> Wanted = new(() => [.. AllowList.Default.Members.Select(m => m.Id)]);
    private static readonly ConcurrentDictionary<string, Lazy<Dictionary<string, string>>> Files = new(StringComparer.Ordinal);

    /// <param name="assembly">The name of the reference assembly that has the member.</param>
    /// <param name="id">Documentation id.</param>
    public static string? Of(string? assembly, string? id) =>
        assembly is null || id is null || Folder.Value is not { } folder || !Wanted.Value.Contains(id) ? null
        : Files.GetOrAdd(Path.Combine(folder, assembly + ".xml"), file => new(() => Read(file))).Value.GetValueOrDefault(id);

    // The SDK that has the running framework beside it: …/shared/Microsoft.NETCore.App/10.0.12 and …/packs/Microsoft.NETCore.App.Ref/10.0.12/ref/net10.0
    private static string? Find()
    {
        var packs = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "/", "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        if (!Directory.Exists(packs)) return null;
        var framework = $"net{Environment.Version.Major}.0";
        return Directory.EnumerateDirectories(packs).Select(p => Path.Combine(p, "ref", framework)).Where(Directory.Exists).OrderDescending(StringComparer.Ordinal).FirstOrDefault();
    }

    // They hold many megabytes about what no script may use: only the rest is kept.
    private static Dictionary<string, string> Read(string file)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            if (!File.Exists(file)) return found;
            using var reader = XmlReader.Create(file);
            while (reader.ReadToFollowing("member"))
                if (reader.GetAttribute("name") is { } id && Wanted.Value.Contains(id) && reader.ReadToDescendant("summary")) found[id] = XmlWords.Of((XElement)XNode.ReadFrom(reader));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException)
        {
            found.Clear();
        }
        return found;
    }
}
