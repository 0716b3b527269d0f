using System.Diagnostics;
using System.Globalization;
using ScriptHost.Benchmarks.Http;

namespace ScriptHost.Benchmarks.Isolation;

/// <summary>The built command line serving a temporary repository: the credit script, and attackers on points of their own, all in workers.</summary>
internal sealed class SiegeServer : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scripthost-siege-");
    private readonly Process _process;

    public SiegeServer()
    {
        var scripts = Path.Combine(_folder.FullName, "scripts");
        var repository = Path.Combine(Subjects.RepositoryRoot, "scripts");
        foreach (var part in new[] { "credit-risk", "lib" }) Copy(Path.Combine(repository, part), Path.Combine(scripts, part));
        foreach (var (name, script) in Attackers.Scripts)
        {
            Directory.CreateDirectory(Path.Combine(scripts, name));
            File.WriteAllText(Path.Combine(scripts, name, name + ".csx"), script);
            File.WriteAllText(Path.Combine(scripts, name, "script.yaml"), "contract: transaction-score@1\nbudget: { fuel: 100000000000, allocation: 64 MiB, depth: 1000, deadline: 100 ms }\n");
        }
        _process = Process.Start(new ProcessStartInfo(
            Path.Combine(CallOverhead.CommandLineFolder, "scripthost"),
            ["serve", "--port", "0", "--isolation", "worker", "--data", Path.Combine(_folder.FullName, "data"), "--scripts", scripts, "--contracts", Servers.Plugin("src/Credit.Contract"), "--contracts", Servers.Plugin("tests/Transaction.Contract")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!; // a new process
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server ended before it served.");
        Console.WriteLine(line);
        Url = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
    }

    public Uri Url { get; }

    /// <summary>Process ids of the workers that live now.</summary>
    public int[] Workers() => [.. Directory.EnumerateDirectories($"/proc/{_process.Id}/task").SelectMany(task => ReadChildren(Path.Combine(task, "children")))];

    /// <summary>Resident memory of the server and of all its workers, in MiB.</summary>
    public string Memory()
    {
        _process.Refresh();
        var workers = Workers().Sum(ResidentBytes);
        return string.Create(CultureInfo.InvariantCulture, $"server {_process.WorkingSet64 >> 20} MiB, workers {workers >> 20} MiB");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static IEnumerable<int> ReadChildren(string file)
    {
        try
        {
            return File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => int.Parse(c, CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return []; // the thread has ended
        }
    }

    private static long ResidentBytes(int process)
    {
        try
        {
            using var worker = Process.GetProcessById(process);
            return worker.WorkingSet64;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return 0; // it has ended
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
