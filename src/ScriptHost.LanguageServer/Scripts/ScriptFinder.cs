using System.Collections.Immutable;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.LanguageServer.Texts;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>Finds the scripts that a file has a part in: the point it decides for or describes, and every point that loads it.</summary>
internal sealed class ScriptFinder(SiteMap sites, ContractId? loose)
{
    private const string Manifest = "script.yaml";

    public ImmutableArray<OpenScript> Of(string path, OpenTexts texts)
    {
        if (OwnPoint(path, texts) is { } point) return [point];
        if (Path.GetExtension(path) != ".csx") return [];
        var root = sites.Of(path).Workspace.Scripts;
        ImmutableArray<OpenScript> loading = Directory.Exists(root) && IsBelow(path, root) ? [.. BundleReader.Points(root).Select(p => new OpenScript(root, p, null)).Where(s => Loads(s, path, texts))] : [];
        return loading.Length > 0 ? loading
            : loose is { } contract ? [new OpenScript(Path.GetDirectoryName(path)!, Path.GetFileName(path), contract)] // a full path of a file
            : [];
    }

    /// <summary>The point whose folder the file lies in, when it is the point's script, its tests or its manifest.</summary>
    private OpenScript? OwnPoint(string path, OpenTexts texts)
    {
        var folder = Path.GetDirectoryName(path);
        var (root, point, name) = (Path.GetDirectoryName(folder), Path.GetFileName(folder), Path.GetFileName(path));
        if (root is null || point is null || !ScriptName.IsValid(point)) return null;
        var isOwn = name == point + ".csx" ? loose is null || Exists(Path.Combine(root, point, Manifest), texts) // as `check` takes it: a contract that was named is for files without a manifest
            : (name == Manifest || name == point + BundleReader.TestEnding) && Exists(Path.Combine(root, point, point + ".csx"), texts);
        return isOwn ? new OpenScript(root, point, null, Tests: name.EndsWith(BundleReader.TestEnding, StringComparison.Ordinal)) : null;
    }

    private static bool Exists(string path, OpenTexts texts) => texts.Find(path) is not null || File.Exists(path);

    private static bool Loads(OpenScript script, string path, OpenTexts texts) => LoadedFiles.Of(script, texts).Contains(path);

    private static bool IsBelow(string path, string root) => path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
