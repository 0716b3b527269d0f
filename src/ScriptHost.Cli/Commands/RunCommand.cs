using System.Collections.Immutable;
using System.CommandLine;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Metering;

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
        var profile = new Option<bool>("--profile") { Description = "Also show what each line of the script spends, over all inputs together." };
        var file = new Option<string?>("--json") { Description = "Also write all of it as JSON to a file.", HelpName = "FILE" };
        var contract = ContractOption.Make("The contract of a file that belongs to no point.");
        var workspace = new WorkspaceOptions();
        var format = new Format();
        var command = new Command("run", "Run a script here on an input and show what it decides and spends.") { script, input, sample, profile, file, contract, format.Option };
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
            var compiled = terminal.Busy($"compiling {found.Name}", () => Compile(found, contracts, parsed.GetValue(profile), cancellationToken));
            foreach (var diagnostic in compiled.Diagnostics) terminal.Say(DiagnosticText.Of(Report.FromHere(diagnostic, found.Root), colours: false));
            if (compiled.Image is not { } image) return ExitCode.No;
            var lines = compiled.Plan is { } plan ? new FuelProfile(plan) : null;
            return Decide(terminal, found, image, new LocalRun(image, WorkspaceOptions.Find(contracts, image.Facts.Contract), json, parsed.GetValue(sample), lines), lines, format.IsJson(parsed), parsed.GetValue(file));
        });
        return command;
    }

    private static CompileResult Compile(Script script, ImmutableArray<LoadedContract> contracts, bool profiled, CancellationToken cancellationToken)
    {
        var read = script.Read();
        return read.Bundle is not { } bundle ? new CompileResult(null, read.Diagnostics, [])
            : profiled ? ScriptCompiler.CompileProfiled(bundle, contracts, cancellationToken) : ScriptCompiler.Compile(bundle, contracts, cancellationToken);
    }

    private static int Decide(Terminal terminal, Script script, ScriptImage image, LocalRun run, FuelProfile? profile, bool asJson, string? file)
    {
        try
        {
            var decisions = run.Contract.Accept(run);
            var lines = profile?.Lines;
            var document = new { Script = script.Name, Contract = image.Facts.Contract.ToString(), image.Facts.Budget.Fuel, Decisions = decisions.Select(Document), Lines = lines is { } told ? FuelText.Json(told, script.Root) : null };
            if (file is not null) WrittenFile.Write(file, Format.Text(document));
            if (asJson) Format.Json(terminal, document);
            else foreach (var decision in decisions) Text(terminal, script, image, decision);
            if (!asJson && lines is { } spent) foreach (var line in FuelText.Of(spent, decisions.Length == 1 ? decisions[0].Name : $"{decisions.Length} samples", script.Root)) terminal.Say(line);
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
