using System.Text;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Severities;

/// <summary>
/// The <c>.editorconfig</c> files that have a say about the files of a bundle: from the repository's folder down to each file's own. What
/// lies above the repository differs from machine to machine and has none.
/// </summary>
internal sealed class EditorConfigs(RootFolder files, List<ScriptDiagnostic> diagnostics)
{
    private const string FileName = ".editorconfig";

    private readonly string _root = files.Root;
    private readonly Dictionary<string, EditorConfig?> _read = new(StringComparer.Ordinal);

    /// <summary>The last word on each id in each script, sorted by path and id.</summary>
    public IReadOnlyList<SeveritySetting> Of(IEnumerable<BundleFile> bundled) =>
    [
        .. bundled.Where(f => f.Path.EndsWith(".csx", StringComparison.Ordinal)).SelectMany(f => For(f.Path))
            .GroupBy(s => (s.Path, s.Id)).Select(g => g.Last()).Where(s => s.Word != "default")
            .OrderBy(s => s.Path, StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal),
    ];

    private IEnumerable<SeveritySetting> For(string path)
    {
        var full = Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));
        var configs = Folders(Path.GetDirectoryName(full)!).Select(Read).OfType<EditorConfig>().ToList(); // a file has a folder
        var top = configs.FindIndex(c => c.IsRoot);
        return configs.Take(top < 0 ? configs.Count : top + 1).Reverse().SelectMany(c => c.For(full, path));
    }

    /// <summary>From a file's folder up to the repository.</summary>
    private IEnumerable<string> Folders(string folder)
    {
        var top = Top();
        for (string? at = folder; at is not null; at = at == top ? null : Path.GetDirectoryName(at)) yield return at;
    }

    private string Top() => Above(".git") ?? Above(Workspace.FileName) ?? _root;

    private string? Above(string mark)
    {
        for (string? at = _root; at is not null; at = Path.GetDirectoryName(at))
            if (files.Tree.FolderExists(Path.Combine(at, mark)) || files.Tree.FileExists(Path.Combine(at, mark))) return at;
        return null;
    }

    private EditorConfig? Read(string folder)
    {
        if (_read.TryGetValue(folder, out var known)) return known;
        var path = Path.Combine(folder, FileName);
        var name = Path.GetRelativePath(_root, path).Replace('\\', '/');
        var text = files.Tree.FileExists(path) ? Text(path, name) : null;
        return _read[folder] = text is null ? null : new EditorConfig(path.Replace('\\', '/'), name, text);
    }

    private string? Text(string path, string name)
    {
        try
        {
            var fault = files.Tree.Form(path) switch
            {
                FileForm.Link => "this is a link, and links are followed by nobody; copy the file",
                FileForm.Device => "this is not an ordinary file",
                _ => files.Tree.Length(path) is > Limits.FileBytes and var length ? SourceParser.TooLarge(length) : null,
            };
            if (fault is null) return Encoding.UTF8.GetString(files.Tree.Read(path)).TrimStart('\uFEFF');
            diagnostics.Add(ScriptDiagnostic.OfFile(Rules.File, name, fault));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(ScriptDiagnostic.OfFile(Rules.File, name, $"the file cannot be read: {e.Message.TrimEnd('.')}"));
        }
        return null;
    }
}
