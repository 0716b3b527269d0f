using System.CommandLine;
using ScriptHost.Verification.Reviewing;

namespace ScriptHost.Cli.Reviews;

/// <summary><c>--fail-on</c>: what makes the exit code 1.</summary>
internal sealed class FailOn
{
    public Option<string> Option { get; } = Make();

    public int ExitCodeOf(ParseResult parsed, ReviewReport report) => parsed.GetRequiredValue(Option) switch
    {
        "never" => ExitCode.Done,
        "blocked" => report.Verdict == Verdict.Blocked ? ExitCode.No : ExitCode.Done,
        _ => report.Verdict >= Verdict.NeedsEngineer || report.Differing > 0 ? ExitCode.No : ExitCode.Done,
    };

    private static Option<string> Make()
    {
        var option = new Option<string>("--fail-on") { Description = "What gives exit code 1: changes (decisions beyond the tolerance, capabilities, or what is blocked), blocked or never. Default: changes.", DefaultValueFactory = _ => "changes", HelpName = "changes|blocked|never" };
        option.AcceptOnlyFromAmong("changes", "blocked", "never");
        return option;
    }
}
