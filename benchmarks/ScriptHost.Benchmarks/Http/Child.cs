using System.Diagnostics;

namespace ScriptHost.Benchmarks.Http;

/// <summary>This program again as a child process that serves; its first line of output is its URL. Disposing kills it.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;

    private Child(Process process, Uri url, TimeSpan ready)
    {
        _process = process;
        Url = url;
        Ready = ready;
    }

    public Uri Url { get; }

    /// <summary>From the start of the process to the line with its URL.</summary>
    public TimeSpan Ready { get; }

    /// <summary>Resident memory, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Of all processors, since its start.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static Child Start(params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        var info = new ProcessStartInfo(Environment.ProcessPath!, [typeof(Child).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true }; // dotnet
        if (!Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal)) info = new ProcessStartInfo(Environment.ProcessPath, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(info)!; // a new process
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The child process ended without a URL.");
        return new Child(process, new Uri(line), Stopwatch.GetElapsedTime(start));
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
