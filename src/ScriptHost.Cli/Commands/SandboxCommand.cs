using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Verification;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost sandbox test DIR</c>: for engineers who widen the allow-list or write a contract.</summary>
internal static class SandboxCommand
{
    public static Command Create(Terminal terminal) => new Command("sandbox", "Try the sandbox itself.") { CreateTest(terminal) };

    private static Command CreateTest(Terminal terminal)
    {
        var folder = new Argument<string>("dir") { Description = "Every .csx file below it is tried as a script of its own." };
        folder.Validators.Add(Slip.RefuseOptions);
        var contract = ContractOption.Make("The contract the scripts are written for.", required: true);
        var workspace = new WorkspaceOptions();
        var format = new Format();
        var command = new Command("test", "Compile and run scripts in worker processes, and compare what becomes of each with its header (// expect: …, // alt: …).") { folder, contract, format.Option };
        workspace.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var id = parsed.GetValue(contract)!.Value; // required
            WorkspaceOptions.Find(WorkspaceOptions.Load(here), id);
            var files = Files(parsed.GetRequiredValue(folder));
            var attempts = Run(terminal, files, id, [.. here.Contracts.Select(ContractPlace.Resolve)], format.IsJson(parsed), cancellationToken);
            return Task.FromResult(attempts.Any(a => a.IsMismatch || a.Outcome == Outcomes.Died) ? ExitCode.No : ExitCode.Done);
        });
        return command;
    }

    private static ImmutableArray<string> Files(string folder)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"There is no folder '{folder}'.");
        var files = Directory.EnumerateFiles(folder, "*.csx", SearchOption.AllDirectories).Select(Path.GetFullPath).Order(StringComparer.Ordinal).ToImmutableArray();
        return files.IsEmpty ? throw new UsageException($"There is no .csx file below '{folder}'.") : files;
    }

    private static ImmutableArray<Attempt> Run(Terminal terminal, ImmutableArray<string> files, ContractId contract, ImmutableArray<string> plugins, bool asJson, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var place = new WorkerPlace(null, plugins, Environment.ProcessorCount, Warm: true);
        using var compiler = new IsolatedCompiler(place);
        using var trials = new IsolatedTrials(place);
        compiler.Prepare();
        trials.Prepare();
        var trial = new SandboxTrial(contract, compiler, trials);
        var attempts = ImmutableArray.CreateBuilder<Attempt>();
        foreach (var attempt in files.AsParallel().AsOrdered().WithDegreeOfParallelism(place.Parallel).WithExecutionMode(ParallelExecutionMode.ForceParallelism).WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(cancellationToken).Select(f => trial.Run(f, cancellationToken)))
        {
            attempts.Add(attempt);
            if (asJson) terminal.Data(attempt.ToJson());
            else if (attempt.IsMismatch) terminal.Data(attempt.ToText());
        }
        if (!asJson) Summary(terminal, attempts);
        Total(terminal, attempts, Stopwatch.GetElapsedTime(start));
        return attempts.ToImmutable();
    }

    private static void Summary(Terminal terminal, IReadOnlyCollection<Attempt> attempts) => terminal.Table(
        ["outcome", "files", "as expected", "otherwise", "no expectation", "longest ms"],
        Outcomes.All.Select(outcome => (Outcome: outcome, Files: attempts.Where(a => a.Outcome == outcome).ToList())).Where(row => row.Files.Count > 0).Select(row => (IReadOnlyList<string>)
        [
            row.Outcome, Text(row.Files.Count), Text(row.Files.Count(a => !a.Expected.IsEmpty && !a.IsMismatch)), Text(row.Files.Count(a => a.IsMismatch)), Text(row.Files.Count(a => a.Expected.IsEmpty)),
            Text((int)row.Files.Max(a => a.Elapsed.TotalMilliseconds)),
        ]));

    private static void Total(Terminal terminal, IReadOnlyCollection<Attempt> attempts, TimeSpan elapsed) => terminal.Say(string.Create(CultureInfo.InvariantCulture,
        $"{DiagnosticText.Count(attempts.Count, "script")} tried in {elapsed.TotalSeconds:N1} s: {attempts.Count(a => a.IsMismatch):N0} otherwise than expected; workers: {Confinement.OfThisHost.Text}"));

    private static string Text(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
