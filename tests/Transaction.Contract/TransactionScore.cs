using Contract;
using ScriptHost.Contracts;

namespace TransactionScoring;

/// <summary><c>transaction-score@1</c>: the contract of the sandbox corpus. Its namespace keeps this class out of the scripts' sight.</summary>
public sealed class TransactionScore : DecisionContract<Transaction, Decision>
{
    private const int MaxReason = 256;

    public TransactionScore() : base("transaction-score", 1)
    {
        EntryPoint = "Score";
        // Wide enough that an attack is stopped by what it exhausts: many of them begin with arrays of some hundred megabytes.
        DefaultBudget = new Budget(Fuel: 2_000_000_000, AllocationBytes: 384L << 20, Depth: 2_000, Deadline: TimeSpan.FromSeconds(10));
    }

    public override IReadOnlyList<Transaction> Samples { get; } =
    [
        Sample("tx-1", 250, "EUR", "DE", 10, [12.5, 80, 410, 33, 120], new() { ["velocity"] = 2.5, ["age_days"] = 400 }),
        Sample("tx-2", 40, "USD", "US", 3, [20, 35.5], []),
        Sample("tx-3", 990.5, "USD", "NG", 23, [100, 100, 100, 700, 950, 15, 1], new() { ["velocity"] = 9, ["limit"] = 500 }),
    ];

    public override string? Fault(Decision output) =>
        output.Outcome is not ("approve" or "review" or "decline") ? "outcome must be 'approve', 'review' or 'decline'"
        : !double.IsFinite(output.Score) ? "score must be a finite number"
        : output.Reason is null or { Length: > MaxReason } ? $"reason must be text of at most {MaxReason} characters"
        : null;

    private static Transaction Sample(string id, double amount, string currency, string country, int hour, double[] recent, Dictionary<string, double> features) =>
        new(id, "customer-7", amount, currency, country, new DateTimeOffset(2026, 1, 2, hour, 15, 0, TimeSpan.Zero), recent.AsReadOnly(), features.AsReadOnly());
}
