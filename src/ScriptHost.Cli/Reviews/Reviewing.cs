using System.Collections.Immutable;
using System.Globalization;
using ScriptHost.Verification.Reviewing;

namespace ScriptHost.Cli.Reviews;

/// <summary>Reviews every script that differs.</summary>
internal sealed class Reviewing(ReviewTools tools, ICaptureSource captures)
{
    /// <param name="options">What the command that does this again needs besides the revisions.</param>
    public ReviewReport Run(GitChange change, string options, CancellationToken cancellationToken)
    {
        var reviewer = new ScriptReviewer(tools);
        var scripts = change.Differing.Select(d => reviewer.Review(d.Point, d.Before, d.After, captures.Of(d.Point, cancellationToken), cancellationToken)).ToImmutableArray();
        foreach (var script in scripts) RefuseForeign(script);
        ImmutableArray<string> commands = [$"scripthost review {change.Words}{options}", .. scripts.Where(s => s.Change != ScriptChange.Removed).Select(s => $"scripthost deploy {s.Point}")];
        return new ReviewReport(change.Base, change.Head, scripts, change.Unchanged, Facts.Of(tools.Contracts, captures, tools.Tolerance), commands);
    }

    // A review that leaves all of its evidence out must not look like one that found nothing.
    public static void RefuseForeign(ScriptReview script)
    {
        if (script.Behaviour is not { } behaviour || behaviour.Origins.FirstOrDefault(o => o.Name == ReviewCase.Captures) is not { } given || behaviour.Counts.Unfit < given.Count) return;
        throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"None of the {given.Count:N0} captures of '{script.Point}' can be replayed: {behaviour.Unfit[0].Name}. Record new ones, or name others with --captures."));
    }
}
