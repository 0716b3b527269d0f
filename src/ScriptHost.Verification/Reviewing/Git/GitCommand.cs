using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ScriptHost.Verification.Reviewing.Git;

/// <summary>Runs git to read. It changes nothing: no index, no working tree, no lock.</summary>
internal sealed class GitCommand(string folder)
{
    /// <summary>What it printed; null when it said no.</summary>
    /// <param name="input">Given on standard input.</param>
    /// <exception cref="GitException">There is no git here.</exception>
    public byte[]? TryRun(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!; // a program that is started without the shell gives a process
            var talk = process.StandardError.ReadToEndAsync();
            var writing = Task.Run(() => Write(process.StandardInput, input));
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            talk.GetAwaiter().GetResult();
            writing.GetAwaiter().GetResult(); // before the process is let go, and its pipe with it
            return process.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (Win32Exception e)
        {
            throw new GitException($"git cannot be started ({e.Message}). Install it, or compare files and versions, which need none.", e);
        }
    }

    private static void Write(StreamWriter target, string input)
    {
        try
        {
            using (target) target.Write(input);
        }
        catch (IOException)
        {
            // git ended without reading to the end: its exit code says why.
        }
    }

    /// <summary>Its one line; null when it said no.</summary>
    public string? TryLine(params string[] arguments) => TryRun("", arguments) is { } bytes ? Encoding.UTF8.GetString(bytes).TrimEnd('\n', '\r') : null;
}
