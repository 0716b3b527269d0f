using System.Collections.Immutable;
using ScriptHost.Compiler.Comparing;
using ScriptHost.Contracts;

namespace ScriptHost.Verification.Reviewing.Pages;

internal sealed class CapabilitySection : ISectionWriter
{
    public string Heading => "Capabilities";

    public string Nothing => "No script may touch or spend more, or less, than before.";

    public IEnumerable<Block> Of(ScriptReview script)
    {
        var change = script.Capabilities;
        ImmutableArray<ImmutableArray<string>> rows =
        [
            .. Rows("contract", change.Contract), .. Rows("allow-list", change.Framework), .. Tables(script), .. Rows("silenced rule", change.Suppressions),
            .. change.BudgetDiffers ? Budgets(change.BudgetBefore!, change.BudgetAfter!) : [], // ! both are there when they differ
            .. change.IsolationBefore != change.IsolationAfter && change.IsolationAfter.Length > 0 ? [["~", "isolation", $"{change.IsolationBefore} → {change.IsolationAfter}"]] : ImmutableArray<ImmutableArray<string>>.Empty,
        ];
        if (rows.Length > 0 && script.Change is not (ScriptChange.Added or ScriptChange.Removed)) yield return new Table(["", "kind", "what"], rows);
        else if (rows.Length > 0) yield return new Paragraph($"It uses {Say.Count(change.Contract.Added.Length + change.Contract.Removed.Length, "member")} of the contract and {Say.Count(change.Framework.Added.Length + change.Framework.Removed.Length, "member")} of the allow-list.");
    }

    private static IEnumerable<ImmutableArray<string>> Rows(string kind, Delta delta) =>
        delta.Added.Select(m => (ImmutableArray<string>)["+", kind, Say.Code(m)]).Concat(delta.Removed.Select(m => (ImmutableArray<string>)["-", kind, Say.Code(m)]));

    private static IEnumerable<ImmutableArray<string>> Tables(ScriptReview script) => script.Source
        .Where(c => c is { Element: ElementKind.Table, Kind: ChangeKind.Added or ChangeKind.Removed })
        .Select(c => (ImmutableArray<string>)[c.Kind == ChangeKind.Added ? "+" : "-", "table", Say.Code(c.Name)]);

    private static IEnumerable<ImmutableArray<string>> Budgets(Budget before, Budget after)
    {
        if (before.Fuel != after.Fuel) yield return ["~", "budget: fuel", Say.Move(before.Fuel, after.Fuel)];
        if (before.AllocationBytes != after.AllocationBytes) yield return ["~", "budget: bytes", Say.Move(before.AllocationBytes, after.AllocationBytes)];
        if (before.Depth != after.Depth) yield return ["~", "budget: depth", Say.Move(before.Depth, after.Depth)];
        if (before.Deadline != after.Deadline) yield return ["~", "budget: deadline, ms", Say.Move((long)before.Deadline.TotalMilliseconds, (long)after.Deadline.TotalMilliseconds)];
    }
}
