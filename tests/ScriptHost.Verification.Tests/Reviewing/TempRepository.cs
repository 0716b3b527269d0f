using System.Diagnostics;

namespace ScriptHost.Verification.Tests.Reviewing;

/// <summary>A git repository of scripts, made by the real git, that goes away with the test.</summary>
internal sealed class TempRepository : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scripthost-git-");

    public TempRepository() => Git("init", "--quiet", "--initial-branch=main");

    public string Folder => _folder.FullName;

    public string Scripts => Path.Combine(Folder, "scripts");

    public TempRepository With(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!); // a path of a file below a folder
        File.WriteAllText(full, text);
        return this;
    }

    public TempRepository Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=Some", "-c", "user.email=some@example.test", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", message);
        return this;
    }

    public string Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!; // started without the shell
        var talk = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.TrimEnd() : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {talk.Result}");
    }

    public void Dispose()
    {
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.IsReadOnly = false; // git writes its objects so
        _folder.Delete(recursive: true);
    }
}
