namespace ScriptHost.Verification.Reviewing.Pages;

internal sealed class RolloutSection : ISectionWriter
{
    private const double FewDecisions = 0.001;
    private const double ManyDecisions = 0.01;

    public string Heading => "Rollout";

    public string Nothing => "Nothing to roll out.";

    public IEnumerable<Block> Of(ScriptReview script)
    {
        if (script.Change == ScriptChange.Removed) yield break;
        yield return new Paragraph(
            script.Verdict == Verdict.Blocked ? "Not yet: see why it is blocked."
            : script.IsIdentical ? "Deploy it, or leave it: nothing changes for anybody."
            : script.Behaviour is not { Counts: { Replayed: > 0 } counts } ? "Nobody knows what it does to real inputs: record captures of the live version first, then review again."
            : (double)counts.Differing / counts.Replayed is var share && share < FewDecisions ? "Few decisions change: deploy it and watch; 'scripthost rollback' undoes it at once."
            : share < ManyDecisions ? "Deploy it in quiet hours and compare the shares below with those of §6; 'scripthost rollback' undoes it at once."
            : "Many decisions change: let the owners of the decision agree to the shares of §6 first; 'scripthost rollback' undoes it at once.");
    }
}
