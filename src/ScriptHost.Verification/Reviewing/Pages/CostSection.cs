using System.Collections.Immutable;
using ScriptHost.Verification.Reviewing.Behaviours;

namespace ScriptHost.Verification.Reviewing.Pages;

internal sealed class CostSection : ISectionWriter
{
    public string Heading => "Cost";

    public string Nothing => "Nothing was replayed; the same code spends the same fuel.";

    public IEnumerable<Block> Of(ScriptReview script)
    {
        if (script.Behaviour is not { } behaviour) yield break;
        yield return new Table(["per decision", "#p50", "#p95", "#p99", "#largest", "#of budget", "worst input"], [Row("fuel", behaviour.Fuel), Row("bytes", behaviour.AllocatedBytes), Row("depth", behaviour.Depth)]);
        yield return new Paragraph("Exact: a script spends the same fuel on every machine, so one run says it. Bytes are those of the calling thread.");
    }

    private static ImmutableArray<string> Row(string name, CostShift cost) =>
    [
        name, Say.Move(cost.Before.P50, cost.After.P50), Say.Move(cost.Before.P95, cost.After.P95), Say.Move(cost.Before.P99, cost.After.P99), Say.Move(cost.Before.Max, cost.After.Max),
        cost.Budget is { } budget ? Say.Percent(cost.After.Max, budget) : "–", Say.Code(cost.Worst),
    ];
}
