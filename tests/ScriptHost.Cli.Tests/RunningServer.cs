using System.Diagnostics;

namespace ScriptHost.Cli.Tests;

/// <summary><c>scripthost serve</c> in a workspace, on a free port, until the test ends.</summary>
internal sealed class RunningServer : IDisposable
{
    private readonly Process _process;

    private RunningServer(Process process, string greeting, string url)
    {
        _process = process;
        Greeting = greeting;
        Url = url;
    }

    /// <summary>What it printed up to the line that names the points' last request.</summary>
    public string Greeting { get; }

    public string Url { get; }

    /// <param name="points">How many points will serve.</param>
    public static async Task<RunningServer> StartAsync(TempWorkspace workspace, int points)
    {
        var process = Process.Start(Cli.Start(workspace.Folder, "serve", "--port", "0"))!; // a program that is started without the shell gives a process
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var lines = new List<string>();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (lines.Count(l => l.StartsWith("curl ", StringComparison.Ordinal)) < points)
            lines.Add(await process.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException($"The server ended: {string.Join('\n', lines)}"));
        return new RunningServer(process, string.Join('\n', lines), lines[0].Split(' ')[^1]);
    }

    /// <summary>Asks it to end, as Ctrl+C or an init system does.</summary>
    public async Task<int> EndAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
