using Lending;
using ScriptHost.Contracts;

namespace Loans;

/// <summary><c>lending@1</c>: the contract of the rules' case files. Its namespace keeps this class out of the scripts' sight.</summary>
public sealed class LendingContract : DecisionContract<Application, LendingDecision>
{
    public LendingContract() : base("lending", 1) => DefaultBudget = new Budget(Fuel: 1_000_000, AllocationBytes: 4 << 20, Depth: 200, Deadline: TimeSpan.FromSeconds(1));

    public override IReadOnlyList<Application> Samples { get; } =
    [
        Sample("a-1", 41, 2500, 12_000, 5_000, 640, Channel.Web, [120, 80, 400, -20]),
        Sample("a-2", 23, 0, 0, null, null, Channel.Branch, []),
        Sample("a-3", 67, 5200, 90_000, 20_000, 455, Channel.Phone, [9_000, 9_000, 12_500]),
    ];

    public override string? Fault(LendingDecision output) =>
        !Enum.IsDefined(output.Outcome) ? "outcome must be 'Accept', 'Review' or 'Decline'"
        : output.Risk is not (>= 0 and <= 1) ? "risk must be a number from 0 to 1"
        : output.Reason is null ? "reason is null"
        : null;

    private static Application Sample(string id, int age, double income, double debt, double? limit, int? score, Channel channel, double[] balances)
    {
        var asOf = new DateOnly(2026, 11, 1);
        return new Application
        {
            Id = id, Age = age, Months = 36, LatePayments = balances.Length, Income = income, Debt = debt, Limit = limit, BureauScore = score, Amount = 7_500m, UtilisationPercent = 35,
            Channel = channel, Postcode = "10115", Employer = income > 0 ? "Bakery Nord" : null, Born = asOf.AddYears(-age), AsOf = asOf, AskedAt = new DateTimeOffset(2026, 11, 1, 9, 30, 0, TimeSpan.Zero),
            Balances = balances.AsReadOnly(),
            Payments = balances.Select((b, i) => new Payment(i % 2 == 0 ? "Rent" : "Phone", b, i, asOf.AddMonths(-i), i == 0 ? null : asOf.AddMonths(-i).AddDays(i))).ToList().AsReadOnly(),
            Tags = balances.Length > 3 ? ["new", "promo"] : [],
            Features = new Dictionary<string, double> { ["velocity"] = 2.5, ["tenure"] = age - 18.0 }.AsReadOnly(),
        };
    }
}
