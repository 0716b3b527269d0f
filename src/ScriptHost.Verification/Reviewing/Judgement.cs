using System.Globalization;
using ScriptHost.Compiler;

namespace ScriptHost.Verification.Reviewing;

/// <summary>Turns what was found into a verdict, with its reasons.</summary>
internal static class Judgement
{
    public static ScriptReview Of(ScriptReview found, GateResult now)
    {
        var reasons = Reasons(found, now).OrderByDescending(r => r.Verdict).ToList();
        return found with { Reasons = [.. reasons], Verdict = reasons.Count == 0 ? Verdict.NoEffect : reasons[0].Verdict };
    }

    private static IEnumerable<ReviewReason> Reasons(ScriptReview found, GateResult now) =>
        Blocking(found, now).Select(r => new ReviewReason(Verdict.Blocked, r.Text, r.Section))
            .Concat(ForEngineers(found).Select(r => new ReviewReason(Verdict.NeedsEngineer, r.Text, r.Section)))
            .Concat(ForReview(found).Select(r => new ReviewReason(Verdict.NeedsReview, r.Text, r.Section)));

    private static IEnumerable<(string Text, int Section)> Blocking(ScriptReview found, GateResult now)
    {
        if (now.Diagnostics.Count(d => d.Severity == Severity.Error) is > 0 and var errors) yield return (Count(errors, "error"), 4);
        if (found.Behaviour is { Counts: var counts })
        {
            if (counts.Noise > 0) yield return ($"{Count(counts.Noise, "input")} decided in two ways by the same script", 6);
            if (counts.OverBudget > 0) yield return ($"{Count(counts.OverBudget, "input")} now over the budget", 8);
        }
        if (found.Tests is { Failures.Length: > 0 and var failures }) yield return ($"{Count(failures, "test")} of the script not passed", 7);
    }

    private static IEnumerable<(string Text, int Section)> ForEngineers(ScriptReview found)
    {
        if (found.Change == ScriptChange.Added) yield return ("a new script", 2);
        if (found.Change == ScriptChange.Removed) yield return ("the script is removed", 2);
        var capabilities = found.Capabilities;
        if (found.Change is not (ScriptChange.Added or ScriptChange.Removed))
        {
            foreach (var member in capabilities.Framework.Added) yield return ($"newly uses {Name(member)}", 3);
            foreach (var member in capabilities.Contract.Added) yield return ($"newly uses {Name(member)} of the contract", 3);
            if (capabilities.BudgetDiffers) yield return ("another budget", 3);
            if (capabilities.IsolationBefore != capabilities.IsolationAfter && capabilities.IsolationAfter.Length > 0 && capabilities.IsolationBefore.Length > 0) yield return ("another isolation", 3);
            if (capabilities.ContractBefore != capabilities.ContractAfter && capabilities.ContractAfter.Length > 0 && capabilities.ContractBefore.Length > 0) yield return ($"contract {capabilities.ContractBefore} → {capabilities.ContractAfter}", 5);
        }
        foreach (var silenced in capabilities.Suppressions.Added) yield return ($"silences {silenced}", 3);
    }

    private static IEnumerable<(string Text, int Section)> ForReview(ScriptReview found)
    {
        if (found.Behaviour is { } behaviour)
        {
            yield return (string.Create(CultureInfo.InvariantCulture, $"{behaviour.Counts.Differing:N0} of {behaviour.Counts.Replayed:N0} decisions differ"), 6);
            if (behaviour.Unreached.Length > 0) yield return ($"{Count(behaviour.Unreached.Length, "changed place")} reached by no input", 6);
        }
        else if (found.Change is ScriptChange.Logic or ScriptChange.Parameters) yield return ("the code differs, and nothing was replayed", 6);
        if (found.New.Count(d => d.Severity == Severity.Warning) is > 0 and var warnings) yield return ($"{Count(warnings, "new warning")}", 4);
    }

    /// <summary>A documentation id as people write it: <c>Math.Pow</c>, <c>Applicant.Age</c>.</summary>
    public static string Name(string id)
    {
        var text = id.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? id[(colon + 1)..] : id;
        var (name, parameters) = text.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? (text[..open], text[open..]) : (text, "");
        var parts = name.Split('.');
        return string.Join('.', parts[Math.Max(0, parts.Length - (id.StartsWith("T:", StringComparison.Ordinal) ? 1 : 2))..]).Replace("get_", "", StringComparison.Ordinal) + (parameters.Length > 0 ? "()" : "");
    }

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
