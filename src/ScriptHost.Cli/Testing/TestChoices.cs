using System.CommandLine;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Cli.Testing;

/// <summary>The options of <c>scripthost test</c>.</summary>
internal sealed class TestChoices
{
    private readonly Option<string?> _filter = new("--filter") { Description = "Only tests whose name holds this text.", HelpName = "TEXT" };
    private readonly Option<int?> _seed = new("--seed") { Description = "Where generated values start. Default 1.", HelpName = "N" };
    private readonly Option<bool> _update = new("--update") { Description = "Write what the script decides now into the goldens that differ, after showing the difference." };
    private readonly Option<bool> _save = new("--save") { Description = "Keep the smallest counterexample of a property that does not hold as a case." };
    private readonly Option<bool> _watch = new("--watch") { Description = "Run again whenever a file changes, until Ctrl+C." };
    private readonly Option<bool> _coverage = new("--coverage") { Description = "Say which lines and branches no test reaches." };
    private readonly Option<bool> _profile = new("--profile") { Description = "Say what each line of the script spends in all tests together." };
    private readonly Option<string?> _lcov = new("--lcov") { Description = "Write coverage as an lcov file.", HelpName = "FILE" };
    private readonly Option<string?> _cobertura = new("--cobertura") { Description = "Write coverage as a Cobertura file.", HelpName = "FILE" };
    private readonly Option<string?> _json = new("--json") { Description = "Also write all of it as JSON to a file.", HelpName = "FILE" };
    private readonly Option<bool> _mutate = new("--mutate") { Description = "Make small mistakes in the script, one at a time, and say which ones no test notices." };
    private readonly Option<double?> _threshold = new("--threshold") { Description = "The least percent of lines and branches reached, and of mistakes noticed with --mutate.", HelpName = "PERCENT" };
    private readonly Option<string> _format = new("--format") { Description = "How data on stdout looks: text, json or junit.", DefaultValueFactory = _ => "text", HelpName = "text|json|junit" };

    public TestChoices() => _format.AcceptOnlyFromAmong("text", "json", "junit");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_filter, _seed, _update, _save, _watch, _coverage, _profile, _lcov, _cobertura, _json, _mutate, _threshold, _format]) command.Add(option);
        command.Validators.Add(result =>
        {
            var counts = result.GetValue(_coverage) || result.GetValue(_mutate) || result.GetValue(_lcov) is not null || result.GetValue(_cobertura) is not null;
            if (result.GetValue(_threshold) is { } threshold)
            {
                if (threshold is not (>= 0 and <= 100)) result.AddError($"--threshold is {threshold}; it is a percentage from 0 to 100.");
                if (!counts) result.AddError("--threshold is for --coverage or --mutate; add one of them.");
            }
            if (result.GetValue(_profile) && counts) result.AddError("--profile and --coverage, --lcov, --cobertura or --mutate exclude each other; run them one after the other.");
            if (result.GetValue(_update) && result.GetValue(_mutate)) result.AddError("--update and --mutate exclude each other; look at the goldens first.");
        });
    }

    public TestChoice Read(ParseResult parsed)
    {
        var (lcov, cobertura) = (parsed.GetValue(_lcov), parsed.GetValue(_cobertura));
        return new TestChoice(
            new TestOptions { Filter = parsed.GetValue(_filter), Seed = parsed.GetValue(_seed) ?? TestOptions.DefaultSeed, Coverage = parsed.GetValue(_coverage) || lcov is not null || cobertura is not null, Profile = parsed.GetValue(_profile) },
            parsed.GetValue(_format)!, // ! it has a default
            parsed.GetValue(_update), parsed.GetValue(_save), parsed.GetValue(_watch), parsed.GetValue(_mutate), parsed.GetValue(_threshold) ?? 0, lcov, cobertura, parsed.GetValue(_json));
    }
}

/// <summary>What was asked for.</summary>
/// <param name="Threshold">Percent; 0 when none was named.</param>
internal sealed record TestChoice(TestOptions Options, string Format, bool Update, bool Save, bool Watch, bool Mutate, double Threshold, string? Lcov, string? Cobertura, string? Json)
{
    public bool IsText => Format == "text";
}
