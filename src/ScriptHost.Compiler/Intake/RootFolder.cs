using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Intake;

/// <summary>The files below the scripts root, by paths with forward slashes. A link, anywhere on the way, is never followed.</summary>
internal sealed class RootFolder(string root, IFileTree tree)
{
    private readonly string _root = Path.GetFullPath(root);

    /// <summary>A folder on the disk.</summary>
    public RootFolder(string root) : this(root, DiskTree.Instance)
    {
    }

    public IFileTree Tree => tree;

    /// <summary>The full path.</summary>
    public string Root => _root;

    public bool Exists(string path) => tree.FileExists(FullPath(path));

    /// <summary>The script files directly in a folder, tests apart.</summary>
    public IReadOnlyList<string> Scripts(string folder) => !tree.FolderExists(FullPath(folder)) ? [] :
    [
        .. tree.Files(FullPath(folder), ".csx").Select(f => Path.GetFileName(f)!)
            .Where(f => !f.EndsWith(BundleReader.TestEnding, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    /// <summary>What is wrong with a path that contains a link or is no ordinary file; null when nothing is.</summary>
    public string? LinkFault(string path)
    {
        var current = _root;
        foreach (var part in path.Split('/'))
        {
            current = Path.Combine(current, part);
            var form = tree.Form(current);
            if (form == FileForm.Link) return $"'{path}' goes through the link '{part}'; a bundle holds ordinary files only, so copy the file";
            if (form == FileForm.Device) return $"'{path}' is not an ordinary file";
        }
        return null;
    }

    /// <summary>The files of one ending directly in a folder, by path; sorted.</summary>
    public IReadOnlyList<string> Files(string folder, string ending) => !tree.FolderExists(FullPath(folder)) ? [] :
        [.. tree.Files(FullPath(folder), ending).Select(f => folder + "/" + Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public BundleFile? Read(string path, List<ScriptDiagnostic> diagnostics, int most = Limits.FileBytes)
    {
        var fault = LinkFault(path);
        try
        {
            // The length first: a file of gigabytes must not be read to be refused.
            var length = fault is null ? tree.Length(FullPath(path)) : 0;
            if (length > most) fault = most == Limits.FileBytes ? SourceParser.TooLarge(length) : $"the file has {length:N0} bytes; the limit is {most:N0}; keep fewer cases in it";
            if (fault is null) return new BundleFile(path, [.. tree.Read(FullPath(path))]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = $"the file cannot be read: {e.Message.TrimEnd('.')}";
        }
        diagnostics.Add(ScriptDiagnostic.OfFile(Rules.File, path, fault));
        return null;
    }

    private string FullPath(string path) => Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));
}
