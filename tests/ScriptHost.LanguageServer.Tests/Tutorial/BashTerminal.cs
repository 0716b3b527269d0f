using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ScriptHost.LanguageServer.Tests.Tutorial;

/// <summary>The terminal of a reader: one shell, so that a <c>cd</c> lasts.</summary>
internal sealed class BashTerminal : IDisposable
{
    // A line that no command prints.
    private const char End = '\u001e';

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private readonly Process _shell;
    private readonly List<Process> _others = [];

    public BashTerminal(string folder, string? programs)
    {
        _shell = Start(folder, "--noprofile", "--norc");
        if (programs is not null) _shell.StandardInput.Write($"export PATH='{programs}':\"$PATH\"\n");
    }

    /// <returns>What it printed, both streams in their order, as a terminal shows them.</returns>
    public async Task<string> RunAsync(string command)
    {
        await _shell.StandardInput.WriteAsync($"{{ {command}\n}} < /dev/null 2>&1; printf '\\n{End}%s\\n' $?\n");
        await _shell.StandardInput.FlushAsync();
        var (output, line) = (new StringBuilder(), "");
        using var limit = new CancellationTokenSource(Limit);
        while ((line = await _shell.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException($"The shell ended in '{command}':\n{output}"))[..Math.Min(1, line.Length)] != $"{End}") output.Append(line).Append('\n');
        Assert.True(line is [_, '0' or '1'], $"'{command}' ended with {line[1..]}:\n{output}");
        return output.ToString();
    }

    /// <summary>Starts what goes on running, in another terminal in the same folder.</summary>
    /// <returns>What it printed up to a line.</returns>
    public async Task<string> StartAsync(string command, string lastLine)
    {
        var other = Start((await RunAsync("pwd")).Trim(), "--noprofile", "--norc", "-c", $"PATH='{(await RunAsync("printf %s \"$PATH\"")).Trim()}'; exec {command} 2>&1");
        _others.Add(other);
        var (output, line) = (new StringBuilder(), "");
        using var limit = new CancellationTokenSource(StartLimit);
        try
        {
            while (line != lastLine) output.Append(line = await other.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException($"'{command}' ended:\n{output}")).Append('\n');
        }
        catch (OperationCanceledException e)
        {
            throw new InvalidOperationException($"'{command}' never printed '{lastLine}', but:\n{output}", e);
        }
        return output.ToString();
    }

    /// <summary>Ends what goes on running: as Ctrl+C does, but by the signal that a test runner in the background cannot have switched off.</summary>
    public async Task<int> InterruptAsync()
    {
        var other = _others[^1];
        await RunAsync(string.Create(CultureInfo.InvariantCulture, $"kill -TERM {other.Id}"));
        using var limit = new CancellationTokenSource(Limit);
        await other.WaitForExitAsync(limit.Token);
        return other.ExitCode;
    }

    public void Dispose()
    {
        foreach (var process in _others.Append(_shell))
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            process.Dispose();
        }
    }

    private static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start)!; // a program that is started without the shell gives a process
    }
}
