namespace ScriptHost.Verification.Reviewing.Pages;

internal sealed class ContractSection : ISectionWriter
{
    public string Heading => "Contract";

    public string Nothing => "No script can be compiled, so that nothing is known of its contract.";

    public IEnumerable<Block> Of(ScriptReview script)
    {
        var (before, after) = (script.Capabilities.ContractBefore, script.Capabilities.ContractAfter);
        if (before.Length == 0 && after.Length == 0) yield break;
        yield return new Paragraph(
            before == after ? $"{Say.Code(after)} on both sides, both compiled against the plug-in that is built here: what the plug-in's own change does is not part of this review."
            : before.Length == 0 ? $"{Say.Code(after)}."
            : after.Length == 0 ? $"{Say.Code(before)} before."
            : $"{Say.Code(before)} → {Say.Code(after)}: callers of this point meet other inputs and outputs.");
    }
}
