using ScriptHost.Contracts;

namespace Lending;

public enum Channel
{
    Web,
    Branch,
    Phone,
}

/// <summary>One instalment that was due.</summary>
public sealed record Payment(string Merchant, double Amount, int DaysLate, DateOnly Due, DateOnly? Paid);

/// <summary>A loan application with something of every kind that scripts meet: numbers that may be missing, lists, tables, dates, text.</summary>
public sealed record Application
{
    public required string Id { get; init; }

    [Unit("years"), Between(18, 100)]
    public required int Age { get; init; }

    [Unit("months"), Between(1, 480)]
    public required int Months { get; init; }

    [Between(0, 1_000)]
    public required int LatePayments { get; init; }

    /// <summary>A month, 0 or more.</summary>
    [Unit("EUR"), Between(0, 1e9)]
    public required double Income { get; init; }

    [Unit("EUR"), Between(0, 1e9)]
    public required double Debt { get; init; }

    /// <summary>Null when no credit line was ever agreed.</summary>
    [Unit("EUR")]
    public double? Limit { get; init; }

    /// <summary>Null when the bureau knows nothing.</summary>
    public int? BureauScore { get; init; }

    public required decimal Amount { get; init; }

    [Unit("percent"), Between(0, 1000)]
    public required double UtilisationPercent { get; init; }

    public required Channel Channel { get; init; }

    public required string Postcode { get; init; }

    public string? Employer { get; init; }

    public required DateOnly Born { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>End-of-month balances, oldest first; may be empty.</summary>
    public required IReadOnlyList<double> Balances { get; init; }

    public required IReadOnlyList<Payment> Payments { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Model features by name.</summary>
    public required IReadOnlyDictionary<string, double> Features { get; init; }

    [Obsolete("write UtilisationPercent")]
    public double Utilisation { get; init; }
}
