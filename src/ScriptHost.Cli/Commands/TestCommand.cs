using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using ScriptHost.Cli.Testing;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;
using ScriptHost.Verification;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost test [paths…]</c>: the tests beside the scripts, in worker processes.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("paths") { Description = "Points, point folders, script files or a scripts folder. Default: every point.", Arity = ArgumentArity.ZeroOrMore };
        paths.Validators.Add(Slip.RefuseOptions);
        var choices = new TestChoices();
        var contract = ContractOption.Make("The contract of a file that belongs to no point.");
        var workspace = new WorkspaceOptions();
        var command = new Command("test", "Run the tests and goldens beside scripts.") { paths, contract };
        choices.AddTo(command);
        workspace.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var contracts = WorkspaceOptions.Load(here);
            if (parsed.GetValue(contract) is { } loose) WorkspaceOptions.Find(contracts, loose);
            var scripts = new ScriptFinder(here, parsed.GetValue(contract)).All(parsed.GetValue(paths) ?? []);
            using var tests = new IsolatedTests(new WorkerPlace(null, [.. here.Contracts.Select(ContractPlace.Resolve)], Math.Min(scripts.Count, Environment.ProcessorCount), Warm: false));
            tests.Prepare();
            var session = new TestSession(terminal, tests, choices.Read(parsed), workspace.Repeat(parsed));
            return Task.FromResult(session.Run(scripts, cancellationToken));
        });
        return command;
    }
}
