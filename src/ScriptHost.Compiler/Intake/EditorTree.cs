using System.Collections.Immutable;

namespace ScriptHost.Compiler.Intake;

/// <summary>The files on the disk with the texts that an editor holds in front of them.</summary>
/// <param name="unsaved">By full path; also of files that are not on the disk yet.</param>
internal sealed class EditorTree(IReadOnlyDictionary<string, ImmutableArray<byte>> unsaved) : IFileTree
{
    private static readonly DiskTree Disk = DiskTree.Instance;

    public bool FileExists(string path) => unsaved.ContainsKey(path) || Disk.FileExists(path);

    public bool FolderExists(string path) => Disk.FolderExists(path);

    public IEnumerable<string> Files(string folder, string ending) => Disk.Files(folder, ending);

    public IEnumerable<string> Folders(string folder) => Disk.Folders(folder);

    public FileForm Form(string path) => Path.Exists(path) ? Disk.Form(path) : FileForm.Ordinary;

    public long Length(string path) => unsaved.TryGetValue(path, out var text) ? text.Length : Disk.Length(path);

    public byte[] Read(string path) => unsaved.TryGetValue(path, out var text) ? [.. text] : Disk.Read(path);
}
