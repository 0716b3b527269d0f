using System.Collections.Immutable;
using System.CommandLine;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
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
        var format = new Format();
        var command = new Command("check", "Check scripts by the very line that would deploy them.") { paths, contract, format.Option };
        workspace.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var contracts = WorkspaceOptions.Load(here);
            if (parsed.GetValue(contract) is { } loose) WorkspaceOptions.Find(contracts, loose);
            var scripts = new ScriptFinder(here, parsed.GetValue(contract)).All(parsed.GetValue(paths) ?? []);
            var checks = terminal.Busy($"checking {DiagnosticText.Count(scripts.Count, "script")}", () => Run(scripts, [.. here.Contracts.Select(ContractPlace.Resolve)], cancellationToken));
            if (format.IsJson(parsed)) Json(terminal, checks);
            else Text(terminal, checks, workspace.Repeat(parsed));
            return Task.FromResult(checks.All(c => c.Passed) ? ExitCode.Done : ExitCode.No);
        });
        return command;
    }

    /// <summary>By the gate of a server, worker processes included: a check in a pull request hosts the code of others as well.</summary>
    private static ImmutableArray<Checked> Run(IReadOnlyList<Script> scripts, ImmutableArray<string> plugins, CancellationToken cancellationToken)
    {
        using var gate = new IsolatedGate(new WorkerPlace(null, plugins, Math.Min(scripts.Count, Environment.ProcessorCount), Warm: false));
        gate.Prepare();
        return
        [
            .. scripts.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(script =>
            {
                var read = script.Read();
                var diagnostics = read.Bundle is { } bundle ? gate.Run(bundle, cancellationToken).Diagnostics : read.Diagnostics;
                return new Checked(script, read.Bundle?.Id, [.. diagnostics.Select(d => Report.FromHere(d, script.Root))]);
            }),
        ];
    }

    private static void Text(Terminal terminal, ImmutableArray<Checked> checks, string options)
    {
        Report.Text(terminal, checks.SelectMany(c => c.Diagnostics));
        var all = checks.SelectMany(c => c.Diagnostics).ToLookup(d => d.Severity);
        var passed = checks.Count(c => c.Passed);
        terminal.Say($"{DiagnosticText.Count(checks.Length, "script")} checked: {passed} may be deployed, {checks.Length - passed} may not; {DiagnosticText.Count(all[Severity.Error].Count(), "error")}, {DiagnosticText.Count(all[Severity.Warning].Count(), "warning")}");
        if (passed == checks.Length) terminal.Next($"run {checks[0].Script.Words}{options}");
    }

    private static void Json(Terminal terminal, ImmutableArray<Checked> checks) => Format.Json(terminal, new
    {
        Passed = checks.All(c => c.Passed),
        Scripts = checks.Select(c => new { c.Script.Name, c.Passed, Bundle = c.Bundle?.Value }),
        Diagnostics = checks.SelectMany(c => c.Diagnostics).Select(Report.Json),
    });

    private sealed record Checked(Script Script, BundleId? Bundle, ImmutableArray<ScriptDiagnostic> Diagnostics)
    {
        public bool Passed => Diagnostics.All(d => d.Severity != Severity.Error);
    }
}
