using System.Collections.Immutable;
using System.CommandLine;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost run POINT|FILE</c>: decides here, on the contract's samples or on an input of one's own.</summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        var script = new Argument<string>("script") { Description = "A point, a point folder or a script file." };
        script.Validators.Add(Slip.RefuseOptions);
        var input = new Option<string?>("--input") { Description = "The input: a JSON file, JSON text, or - for stdin. Default: the contract's samples.", HelpName = "FILE|-|JSON" };
        var sample = new Option<int?>("--sample") { Description = "Run this sample of the contract only, counted from 1.", HelpName = "N" };
        var contract = ContractOption.Make("The contract of a file that belongs to no point.");
        var workspace = new WorkspaceOptions();
        var format = new Format();
        var command = new Command("run", "Run a script here on an input and show what it decides and spends.") { script, input, sample, contract, format.Option };
        workspace.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(input) is not null && result.GetValue(sample) is not null) result.AddError("--input and --sample exclude each other; leave one out.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var contracts = WorkspaceOptions.Load(here);
            if (parsed.GetValue(contract) is { } loose) WorkspaceOptions.Find(contracts, loose);
            var found = new ScriptFinder(here, parsed.GetValue(contract)).One(parsed.GetRequiredValue(script));
            var json = parsed.GetValue(input) is { } text ? await InputText.ReadAsync(text, cancellationToken).ConfigureAwait(false) : null;
            if (terminal.Busy($"compiling {found.Name}", () => Compile(terminal, found, contracts, cancellationToken)) is not { } image) return ExitCode.No;
            return Decide(terminal, found, WorkspaceOptions.Find(contracts, image.Facts.Contract), image, json, parsed.GetValue(sample), format.IsJson(parsed));
        });
        return command;
    }

    /// <summary>Null when the script has errors, which were shown.</summary>
    private static ScriptImage? Compile(Terminal terminal, Script script, ImmutableArray<LoadedContract> contracts, CancellationToken cancellationToken)
    {
        var read = script.Read();
        var result = read.Bundle is { } bundle ? ScriptCompiler.Compile(bundle, contracts, cancellationToken) : new CompileResult(null, read.Diagnostics, []);
        foreach (var diagnostic in result.Diagnostics) terminal.Say(DiagnosticText.Of(Report.FromHere(diagnostic, script.Root), colours: false));
        return result.Image;
    }

    private static int Decide(Terminal terminal, Script script, LoadedContract contract, ScriptImage image, byte[]? json, int? sample, bool asJson)
    {
        try
        {
            var decisions = contract.Contract.Accept(new LocalRun(image, contract, json, sample));
            if (asJson) Format.Json(terminal, new { Script = script.Name, Contract = contract.Id.ToString(), Decisions = decisions.Select(Document) });
            else foreach (var decision in decisions) Text(terminal, script, image, decision);
            if (decisions.Any(d => d.Stop is not null)) return ExitCode.No;
            if (script.IsPoint) terminal.Next($"deploy {script.Name}");
            return ExitCode.Done;
        }
        catch (ProgramException e)
        {
            terminal.Say($"error: {e.Message}");
            return ExitCode.No;
        }
    }

    private static void Text(Terminal terminal, Script script, ScriptImage image, LocalDecision decision)
    {
        terminal.Data(decision.Output?.ToJsonString(Format.Compact) ?? "null");
        terminal.Say(decision.Stop is { } stop
            ? $"{decision.Name}: {script.Name} {stop.Message}"
            : FormattableString.Invariant($"{decision.Name}: {decision.Usage.Fuel:N0} of {image.Facts.Budget.Fuel:N0} fuel, {decision.Usage.AllocatedBytes:N0} bytes, depth {decision.Usage.Depth}, {decision.Elapsed.TotalMilliseconds:0.###} ms"));
    }

    private static object Document(LocalDecision decision) => new
    {
        Input = decision.Name,
        decision.Output,
        Stop = decision.Stop is { } stop ? new { Reason = stop.Reason.ToString(), stop.Message, stop.Location } : null,
        Usage = new { decision.Usage.Fuel, decision.Usage.AllocatedBytes, decision.Usage.Depth, ElapsedMs = decision.Elapsed.TotalMilliseconds },
    };
}
