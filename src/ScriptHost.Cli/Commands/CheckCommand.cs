using System.Collections.Immutable;
using System.CommandLine;
using ScriptHost.Cli.Checks;
using ScriptHost.Cli.Formats;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Fixes;
using ScriptHost.Runtime;
using ScriptHost.Verification;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost check [paths…]</c>: what a deployment would say, without a server.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("paths") { Description = "Points, point folders, script files or a scripts folder. Default: every point.", Arity = ArgumentArity.ZeroOrMore };
        paths.Validators.Add(Slip.RefuseOptions);
        var contract = ContractOption.Make("The contract of a file that belongs to no point.");
        var workspace = new WorkspaceOptions();
        var format = new Format(CheckFormats.Words);
        var failLevel = FailLevel();
        var timings = new Option<bool>("--timings") { Description = "Also say how long each stage and each rule took." };
        var command = new Command("check", "Check scripts by the very line that would deploy them.") { paths, contract, format.Option, failLevel, timings };
        workspace.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var contracts = WorkspaceOptions.Load(here);
            if (parsed.GetValue(contract) is { } loose) WorkspaceOptions.Find(contracts, loose);
            var scripts = new ScriptFinder(here, parsed.GetValue(contract)).All(parsed.GetValue(paths) ?? []);
            var checks = terminal.Busy($"checking {DiagnosticText.Count(scripts.Count, "script")}", () => Run(scripts, [.. here.Contracts.Select(ContractPlace.Resolve)], cancellationToken));
            if (format.Is(parsed, "sarif")) checks = WithFixes(checks, contracts, cancellationToken);
            var report = CheckReport.Of(checks, Enum.Parse<Severity>(parsed.GetRequiredValue(failLevel), ignoreCase: true)) with { NextOptions = workspace.Repeat(parsed), ShowsTimings = parsed.GetValue(timings) };
            CheckFormats.Of(parsed.GetRequiredValue(format.Option)).Write(terminal, report);
            if (report.ShowsTimings && !format.IsJson(parsed)) Timings.Say(terminal, report);
            return Task.FromResult(report.Passed ? ExitCode.Done : ExitCode.No);
        });
        return command;
    }

    private static Option<string> FailLevel()
    {
        var words = Enum.GetValues<Severity>().OrderDescending().Select(DiagnosticText.Name).ToArray();
        var option = new Option<string>("--fail-level") { Description = $"The least severity that gives exit code 1. Default: {words[0]}.", DefaultValueFactory = _ => words[0], HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>By the gate of a server, worker processes included: a check in a pull request hosts the code of others as well.</summary>
    private static ImmutableArray<CheckedScript> Run(IReadOnlyList<Script> scripts, ImmutableArray<string> plugins, CancellationToken cancellationToken)
    {
        using var gate = new IsolatedGate(new WorkerPlace(null, plugins, Math.Min(scripts.Count, Environment.ProcessorCount), Warm: false));
        gate.Prepare();
        return [.. scripts.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(script => Check(script, gate, cancellationToken))];
    }

    // In this process: what has findings of the rules was compiled by a worker, and did it no harm.
    private static ImmutableArray<CheckedScript> WithFixes(ImmutableArray<CheckedScript> scripts, ImmutableArray<LoadedContract> contracts, CancellationToken cancellationToken) =>
    [
        .. scripts.Select(s => s.Bundle is { } bundle && s.Diagnostics.Any(d => FixCatalog.Ids.Contains(d.Id))
            ? s with { Fixes = FixOffers.OfAsync(bundle, contracts, cancellationToken).GetAwaiter().GetResult() }
            : s),
    ];

    private static CheckedScript Check(Script script, IsolatedGate gate, CancellationToken cancellationToken)
    {
        var read = script.Read();
        if (read.Bundle is not { } bundle) return new CheckedScript(script, null, read.Diagnostics, [], []);
        var result = gate.Run(bundle, cancellationToken);
        return new CheckedScript(script, bundle, result.Diagnostics, result.Stages, result.RuleTimes);
    }
}
