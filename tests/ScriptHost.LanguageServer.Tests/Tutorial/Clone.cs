using ScriptHost.LanguageServer.Tests.Client;

namespace ScriptHost.LanguageServer.Tests.Tutorial;

/// <summary>A copy of this repository as a new user has it: nothing in it is built.</summary>
internal static class Clone
{
    private static readonly string[] Made = ["bin", "obj", "data", "node_modules", ".git"];

    public static void To(string folder) => Copy(Built.Repository, folder);

    /// <summary>What a script needs of it, as it is built here.</summary>
    public static void Link(string folder) => Directory.CreateSymbolicLink(Path.Combine(Directory.CreateDirectory(folder).FullName, "src"), Path.Combine(Built.Repository, "src"));

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from).Where(f => !Made.Contains(Path.GetFileName(f)))) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
