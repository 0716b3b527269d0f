using System.Collections.Immutable;

namespace ScriptHost.Compiler.Intake;

/// <summary>The files of a repository at one revision, in memory, under the full paths that they would have on the disk. Immutable.</summary>
public sealed class MemoryTree : IFileTree
{
    private readonly ImmutableSortedDictionary<string, MemoryFile> _files;
    private readonly ImmutableHashSet<string> _folders;

    /// <param name="top">The repository's folder, which looks like one: severities of folders above it have no say.</param>
    /// <param name="files">By full path.</param>
    public MemoryTree(string top, IEnumerable<KeyValuePair<string, MemoryFile>> files)
    {
        _files = files.ToImmutableSortedDictionary(StringComparer.Ordinal);
        _folders = [top, Path.Combine(top, ".git"), .. _files.Keys.SelectMany(Above)];
    }

    bool IFileTree.FileExists(string path) => _files.ContainsKey(path);

    bool IFileTree.FolderExists(string path) => _folders.Contains(path);

    IEnumerable<string> IFileTree.Files(string folder, string ending) =>
        _files.Keys.Where(f => Path.GetDirectoryName(f) == folder && f.EndsWith(ending, StringComparison.Ordinal));

    IEnumerable<string> IFileTree.Folders(string folder) => _folders.Where(f => Path.GetDirectoryName(f) == folder);

    FileForm IFileTree.Form(string path) => _files.TryGetValue(path, out var file) && file.IsLink ? FileForm.Link : FileForm.Ordinary;

    long IFileTree.Length(string path) => _files[path].Length;

    byte[] IFileTree.Read(string path) => [.. _files[path].Content];

    private static IEnumerable<string> Above(string path)
    {
        for (var at = Path.GetDirectoryName(path); at is not null; at = Path.GetDirectoryName(at)) yield return at;
    }
}

/// <summary>A file of a revision.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Content">Empty for a file that is too large for anything that reads it here.</param>
public sealed record MemoryFile(bool IsLink, long Length, ImmutableArray<byte> Content);
