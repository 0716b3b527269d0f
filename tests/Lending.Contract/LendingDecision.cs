using ScriptHost.Contracts;

namespace Lending;

public enum Outcome
{
    Accept,
    Review,
    Decline,
}

public sealed record LendingDecision
{
    public required Outcome Outcome { get; init; }

    /// <summary>Probability of loss.</summary>
    [Between(0, 1)]
    public required double Risk { get; init; }

    public string Reason { get; init; } = "";

    public IEnumerable<string> Notes { get; init; } = [];

    public static LendingDecision Accept(double risk) => new() { Outcome = Outcome.Accept, Risk = risk };

    public static LendingDecision Review(double risk, string reason) => new() { Outcome = Outcome.Review, Risk = risk, Reason = reason };

    public static LendingDecision Decline(double risk, string reason) => new() { Outcome = Outcome.Decline, Risk = risk, Reason = reason };
}
