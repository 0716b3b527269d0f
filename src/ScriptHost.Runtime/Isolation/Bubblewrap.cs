using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;

namespace ScriptHost.Runtime.Isolation;

/// <summary>Runs a command by <c>bwrap</c>, in namespaces of its own: no network, no other processes, files read-only and only those it needs.</summary>
internal sealed class Bubblewrap
{
    private static readonly TimeSpan ProbeLimit = TimeSpan.FromSeconds(5);

    // What .NET's native parts and the time zones are in. /lib and the like are links into /usr on most systems.
    private static readonly string[] System = ["/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/localtime", "/etc/ssl"];

    private readonly string _path;

    private Bubblewrap(string path) => _path = path;

    /// <summary>Null where there is no bwrap, or where the kernel does not let it work.</summary>
    public static Bubblewrap? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var path = folders.Select(f => Path.Combine(f, "bwrap")).FirstOrDefault(File.Exists);
        return path is null || !Works(new Bubblewrap(path)) ? null : new Bubblewrap(path);
    }

    /// <param name="words">The command, with full paths.</param>
    /// <param name="folders">What it must be able to read besides the system.</param>
    public ImmutableArray<string> Wrap(ImmutableArray<string> words, ImmutableArray<string> folders) =>
    [
        _path, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
        .. System.Concat(folders).SelectMany(folder => (string[])["--ro-bind-try", folder, folder]),
        "--ro-bind-try", WorkerCommand.DotnetRoot, WorkerCommand.DotnetRoot,
        "--proc", "/proc", "--dev", "/dev", "--dir", "/empty", "--remount-ro", "/", "--chdir", "/empty", "--", .. words,
    ];

    private static bool Works(Bubblewrap bubblewrap)
    {
        var words = bubblewrap.Wrap(["/bin/true"], []);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(words[0], words.Skip(1)) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true });
            if (process is null || !process.WaitForExit(ProbeLimit)) return false;
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
