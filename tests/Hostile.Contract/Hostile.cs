using ScriptHost.Contracts;

namespace Hostile;

/// <summary>What to do to the process, and a number to prove that the right request was answered.</summary>
public sealed record Order(string Deed, int Number);

public sealed record Report(int Number, int Process);

/// <summary><c>hostile@1</c>: a contract whose helpers do what no script can do, as a fault of the runtime or of a contract would.</summary>
public class HostileContract : DecisionContract<Order, Report>
{
    public HostileContract() : base("hostile", 1) => DefaultBudget = Budget.Default with { Deadline = TimeSpan.FromMilliseconds(200) };

    /// <summary>What the check of an output does besides; null for nothing.</summary>
    public Action? Aside { get; init; }

    public override IReadOnlyList<Order> Samples { get; } = [new("work", 1), new("work", 2)];

    public override string? Fault(Report output)
    {
        Aside?.Invoke();
        return null;
    }
}
