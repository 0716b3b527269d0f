namespace ScriptHost.Compiler.Intake;

/// <summary>Where the files of a repository are read from: the disk, or a revision that is held in memory. Paths are full paths.</summary>
internal interface IFileTree
{
    bool FileExists(string path);

    bool FolderExists(string path);

    /// <summary>Full paths of the files of one ending directly in a folder that exists, in any order.</summary>
    IEnumerable<string> Files(string folder, string ending);

    /// <summary>Full paths of the folders directly in a folder, in any order.</summary>
    IEnumerable<string> Folders(string folder);

    /// <summary>What stands at a path.</summary>
    FileForm Form(string path);

    /// <summary>Of a file that exists, in bytes.</summary>
    long Length(string path);

    byte[] Read(string path);
}

/// <summary>Bundles hold ordinary files only.</summary>
internal enum FileForm
{
    Ordinary,
    Link,
    Device,
}
