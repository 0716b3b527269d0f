namespace ScriptHost.Compiler.Intake;

/// <summary>The files as they are on the disk now.</summary>
internal sealed class DiskTree : IFileTree
{
    public static DiskTree Instance { get; } = new();

    public bool FileExists(string path) => File.Exists(path);

    public bool FolderExists(string path) => Directory.Exists(path);

    public IEnumerable<string> Files(string folder, string ending) => Directory.EnumerateFiles(folder, "*" + ending);

    public IEnumerable<string> Folders(string folder) => Directory.EnumerateDirectories(folder);

    public FileForm Form(string path)
    {
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        return info.LinkTarget is not null ? FileForm.Link
            : info is FileInfo && (info.Attributes & (FileAttributes.Device | FileAttributes.ReparsePoint)) != 0 ? FileForm.Device
            : FileForm.Ordinary;
    }

    public long Length(string path) => new FileInfo(path).Length;

    public byte[] Read(string path) => File.ReadAllBytes(path);
}
