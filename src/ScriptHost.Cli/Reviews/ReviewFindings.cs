using System.Collections.Immutable;
using ScriptHost.Cli.Checks;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Comparing;
using ScriptHost.Verification.Reviewing;

namespace ScriptHost.Cli.Reviews;

/// <summary>A review as findings at their lines, so that what shows a check in a pull request can show it: what is new, and what each change does.</summary>
internal static class ReviewFindings
{
    /// <summary>The id of what is no finding of a rule.</summary>
    public const string Rule = "review";

    public static CheckReport Of(ReviewReport report, string root) =>
        CheckReport.Of([.. report.Scripts.Where(s => s.Change != ScriptChange.Removed).Select(s => new CheckedScript(Script.OfPoint(root, s.Point), null, [.. s.New, .. Notes(s)], [], []))], Severity.Error) with { IsComparison = true };

    private static IEnumerable<ScriptDiagnostic> Notes(ScriptReview script)
    {
        foreach (var change in script.Source.Where(c => c.Kind != ChangeKind.Removed)) yield return Note(change.Path, change.Line, Text(script, change));
        foreach (var place in script.Behaviour?.Unreached ?? []) yield return Note(place.Path, place.Line, $"changed ({place.What}), and reached by no input of the review");
    }

    private static string Text(ScriptReview script, SourceChange change)
    {
        var what = change is { Before: { } before, After: { } after } && before != after ? $"{change.Name} {before} → {after}" : $"{change.Name} {change.Kind.ToString().ToLowerInvariant()}";
        if (script.Behaviour is not { } behaviour) return $"{what}; {script.NotReplayed}";
        var groups = behaviour.Groups.Where(g => g.Cause.Contains($"{change.Name} ({change.Path}:", StringComparison.Ordinal)).ToImmutableArray();
        return FormattableString.Invariant($"{what}; {groups.Sum(g => g.Count):N0} of {behaviour.Counts.Replayed:N0} decisions change by it{(groups.IsEmpty ? "" : ": " + string.Join(", ", groups.Take(3).Select(g => FormattableString.Invariant($"{g.Transition} {g.Count:N0}"))))}");
    }

    private static ScriptDiagnostic Note(string path, int line, string message) => new(Rule, Severity.Info, path, line, 1, line, 1, message);
}
