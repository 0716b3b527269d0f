using System.ComponentModel;
using System.Diagnostics;
using ScriptHost.LanguageServer.Features;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Rpc;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>Runs a script's samples and tests by the command line itself, on what is saved.</summary>
/// <param name="program">Full path of <c>scripthost</c>.</param>
/// <param name="ran">Called when there is something new to be shown about a script.</param>
/// <param name="options">What the server was started with that says where contracts are.</param>
internal sealed class CommandRunner(string program, IReadOnlyList<string> options, Action ran)
{
    public static IReadOnlyDictionary<string, string> Verbs { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { [Lenses.Run] = "run", [Lenses.Test] = "test" };

    public LastRuns Runs { get; } = new();

    /// <exception cref="RpcException">There is no such command, or it cannot be started.</exception>
    /// <param name="only">Tests whose name holds this; null for all.</param>
    public async Task<CommandOutcome> RunAsync(string command, OpenScript script, string? only, CancellationToken cancellationToken)
    {
        if (!Verbs.TryGetValue(command, out var verb)) throw new RpcException(ErrorCode.InvalidParams, $"There is no command '{command}'. The commands are {string.Join(", ", Verbs.Keys.Order(StringComparer.Ordinal))}.");
        var report = Path.GetTempFileName();
        try
        {
            var started = File.GetLastWriteTimeUtc(report); // by the clock that files are written by
            string[] filter = only is null ? [] : [$"--filter={only}"];
            var (exitCode, output) = await RunAsync([verb, Path.Combine(script.Root, script.Point), "--profile", "--json", report, .. filter, .. options], script.Root, cancellationToken).ConfigureAwait(false);
            if (RunReport.Read(script, report) is not { } told) return new CommandOutcome(exitCode, output, []);
            Runs.Take(script, started, told);
            ran();
            return new CommandOutcome(exitCode, output, [.. told.Tests]);
        }
        finally
        {
            File.Delete(report);
        }
    }

    private async Task<(int ExitCode, string Output)> RunAsync(IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["NO_COLOR"] = "1";
        using var process = Start(start);
        process.StandardInput.Close();
        try
        {
            var (output, talk) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return (process.ExitCode, await output.ConfigureAwait(false) + await talk.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private Process Start(ProcessStartInfo how)
    {
        try
        {
            return Process.Start(how)!; // null only with UseShellExecute
        }
        catch (Win32Exception e)
        {
            throw new RpcException(ErrorCode.RequestFailed, $"'{program}' cannot be started: {e.Message}.");
        }
    }
}
