using System.Collections.Immutable;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Intake;

/// <summary>The files below the scripts root, by paths with forward slashes. A link, anywhere on the way, is never followed.</summary>
/// <param name="unsaved">Texts that stand for files, on disk or not, by full path: what an editor holds.</param>
internal sealed class RootFolder(string root, IReadOnlyDictionary<string, ImmutableArray<byte>> unsaved)
{
    private readonly string _root = Path.GetFullPath(root);

    public RootFolder(string root) : this(root, ImmutableDictionary<string, ImmutableArray<byte>>.Empty)
    {
    }

    /// <summary>The full path.</summary>
    public string Root => _root;

    public bool Exists(string path) => unsaved.ContainsKey(FullPath(path)) || File.Exists(FullPath(path));

    /// <summary>The script files directly in a folder, tests apart.</summary>
    public IReadOnlyList<string> Scripts(string folder) => !Directory.Exists(FullPath(folder)) ? [] :
    [
        .. Directory.EnumerateFiles(FullPath(folder), "*.csx").Select(f => Path.GetFileName(f)!)
            .Where(f => !f.EndsWith(BundleReader.TestEnding, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    /// <summary>What is wrong with a path that contains a link or is no ordinary file; null when nothing is.</summary>
    public string? LinkFault(string path)
    {
        var current = _root;
        foreach (var part in path.Split('/'))
        {
            current = Path.Combine(current, part);
            FileSystemInfo info = Directory.Exists(current) ? new DirectoryInfo(current) : new FileInfo(current);
            if (info.LinkTarget is not null) return $"'{path}' goes through the link '{part}'; a bundle holds ordinary files only, so copy the file";
            if (info is FileInfo { Exists: true } && (info.Attributes & (FileAttributes.Device | FileAttributes.ReparsePoint)) != 0) return $"'{path}' is not an ordinary file";
        }
        return null;
    }

    /// <summary>The files of one ending directly in a folder, by path; sorted.</summary>
    public IReadOnlyList<string> Files(string folder, string ending) => !Directory.Exists(FullPath(folder)) ? [] :
        [.. Directory.EnumerateFiles(FullPath(folder), "*" + ending).Select(f => folder + "/" + Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public BundleFile? Read(string path, List<ScriptDiagnostic> diagnostics, int most = Limits.FileBytes)
    {
        var fault = LinkFault(path);
        try
        {
            if (fault is null && unsaved.TryGetValue(FullPath(path), out var text))
            {
                if (text.Length <= most) return new BundleFile(path, text);
                fault = TooLarge(text.Length, most);
            }
            // The length first: a file of gigabytes must not be read to be refused.
            var length = fault is null ? new FileInfo(FullPath(path)).Length : 0;
            if (length > most) fault = TooLarge(length, most);
            if (fault is null) return new BundleFile(path, [.. File.ReadAllBytes(FullPath(path))]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = $"the file cannot be read: {e.Message.TrimEnd('.')}";
        }
        diagnostics.Add(ScriptDiagnostic.OfFile(Rules.File, path, fault));
        return null;
    }

    private static string TooLarge(long length, int most) =>
        most == Limits.FileBytes ? SourceParser.TooLarge(length) : $"the file has {length:N0} bytes; the limit is {most:N0}; keep fewer cases in it";

    private string FullPath(string path) => Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));
}
