using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ScriptHost.Registry;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Cli;

/// <summary>Runs one command line to its exit code. Every way a command can end is here.</summary>
internal static class CommandLine
{
    // A server finishes its requests first, for up to 30 s.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(35);

    public static async Task<int> RunAsync(RootCommand root, string[] arguments, Terminal terminal)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0) return Refuse(parsed, terminal);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = LongestEnd }, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is UsageException or PluginException or RegistryException or ProgramException or BundleException)
        {
            terminal.Say($"error: {e.Message}");
            return ExitCode.Usage;
        }
        catch (HostException e)
        {
            terminal.Say($"error: {e.Message}");
            return ExitCode.Unreachable;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception e) // the last boundary: whatever comes here is ours to repair
        {
            var cause = e.GetBaseException(); // parallel work wraps what it throws
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"bug: {cause.GetType().Name}: {OneLine(cause.Message)} Please report this with the command line and the output of 'scripthost version'; SCRIPTHOST_DEBUG=1 shows where it happened."));
            if (Environment.GetEnvironmentVariable("SCRIPTHOST_DEBUG") == "1") terminal.Say(e.ToString());
            return ExitCode.Bug;
        }
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        var unknown = parsed.UnmatchedTokens.Count > 0;
        foreach (var error in parsed.Errors.Where(e => !unknown || e.SymbolResult is not CommandResult { Command: RootCommand } || e.Message.Contains(parsed.UnmatchedTokens[0], StringComparison.Ordinal)).Select(e => OneLine(e.Message)).Distinct(StringComparer.Ordinal)) terminal.Say($"error: {error}");
        foreach (var hint in parsed.UnmatchedTokens.Select(token => Slip.Of(token, parsed.CommandResult.Command)).OfType<string>()) terminal.Say($"did you mean '{hint}'?");
        terminal.Say($"see: {Slip.Path(parsed)} --help");
        return ExitCode.Usage;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
