using ScriptHost.Runtime;

namespace ScriptHost.Cli.AllowLists;

/// <summary>The files of an allow-list from a folder, one file, or the product.</summary>
internal static class ListFiles
{
    public static IReadOnlyList<(string File, string Text)> OfProduct { get; } = [.. AllowList.EmbeddedFiles()];

    /// <exception cref="UsageException">There is nothing at the path, or a line of it cannot be read.</exception>
    public static AllowList Read(string path)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.txt").Order(StringComparer.Ordinal).ToList()
            : File.Exists(path) ? [path]
            : throw new UsageException($"There is no allow-list at '{path}'; name a folder of .txt files, or one of them.");
        try
        {
            return AllowListText.Parse(files.Select(f => (Path.GetFileName(f), File.ReadAllText(f))));
        }
        catch (AllowListException e)
        {
            throw new UsageException(e.Message, e);
        }
    }
}
