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
    private readonly Option<string> _format = new("--format") { Description = "How data on stdout looks: text, json or junit.", DefaultValueFactory = _ => "text", HelpName = "text|json|junit" };

    public TestChoices() => _format.AcceptOnlyFromAmong("text", "json", "junit");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_filter, _seed, _update, _save, _format]) command.Add(option);
    }

    public TestChoice Read(ParseResult parsed) => new(
        new TestOptions { Filter = parsed.GetValue(_filter), Seed = parsed.GetValue(_seed) ?? TestOptions.DefaultSeed },
        parsed.GetValue(_update),
        parsed.GetValue(_save),
        parsed.GetValue(_format)!); // ! it has a default
}

/// <summary>What was asked for.</summary>
internal sealed record TestChoice(TestOptions Options, bool Update, bool Save, string Format);
