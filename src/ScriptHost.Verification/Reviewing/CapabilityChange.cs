using System.Collections.Immutable;
using ScriptHost.Compiler.Comparing;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Verification.Reviewing;

/// <summary>What a script may touch and spend, before and after. Members are documentation ids, sorted.</summary>
/// <param name="Contract">Members of the contract: the features it reads and the results it makes.</param>
/// <param name="Framework">Members of .NET, which the allow-list names.</param>
/// <param name="Suppressions">Rules that the sources silence.</param>
/// <param name="BudgetBefore">Null when that side cannot be compiled.</param>
public sealed record CapabilityChange(
    Delta Contract, Delta Framework, Delta Suppressions, Budget? BudgetBefore, Budget? BudgetAfter, string ContractBefore, string ContractAfter, string IsolationBefore, string IsolationAfter)
{
    public bool BudgetDiffers => BudgetBefore is not null && BudgetAfter is not null && BudgetBefore != BudgetAfter;

    /// <summary>Whether a replay, in which the clock has no say, could go another way by the budgets alone.</summary>
    internal bool LimitsDiffer => BudgetDiffers && BudgetBefore! with { Deadline = default } != BudgetAfter! with { Deadline = default }; // ! checked

    internal static CapabilityChange Of(ScriptImage? before, ScriptImage? after, SourceComparison? source, LoadedContract? contract) => new(
        Delta.Of(Members(before, contract, ofContract: true), Members(after, contract, ofContract: true)),
        Delta.Of(Members(before, contract, ofContract: false), Members(after, contract, ofContract: false)),
        source is null ? Delta.None : Delta.Of(source.SuppressionsBefore, source.SuppressionsAfter),
        before?.Facts.Budget, after?.Facts.Budget,
        before?.Facts.Contract.ToString() ?? "", after?.Facts.Contract.ToString() ?? "",
        before?.Facts.Isolation.ToString() ?? "", after?.Facts.Isolation.ToString() ?? "");

    private static IEnumerable<string> Members(ScriptImage? image, LoadedContract? contract, bool ofContract)
    {
        var own = contract?.Surface.Members.Select(m => m.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        return (image?.Facts.Members ?? []).Where(m => own.Contains(m) == ofContract);
    }
}

/// <summary>What came and what went.</summary>
public sealed record Delta(ImmutableArray<string> Added, ImmutableArray<string> Removed)
{
    public static Delta None { get; } = new([], []);

    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty;

    internal static Delta Of(IEnumerable<string> before, IEnumerable<string> after)
    {
        var (old, now) = (before.ToHashSet(StringComparer.Ordinal), after.ToHashSet(StringComparer.Ordinal));
        return new Delta([.. now.Except(old).Order(StringComparer.Ordinal)], [.. old.Except(now).Order(StringComparer.Ordinal)]);
    }
}
