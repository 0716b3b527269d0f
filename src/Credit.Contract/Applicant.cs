using ScriptHost.Contracts;

namespace Credit;

/// <summary>
/// One application for a consumer loan: the 20 features of the German credit data (Statlog; IBM's edition with readable categories), named as its columns.
/// Every member is required; numbers outside their range are refused before the script runs.
/// </summary>
[About("One application for a consumer loan. Sex, Age and ForeignWorker are here for fairness reports; a model that decides with them needs the approval of compliance.")]
public sealed record Applicant
{
    public required CheckingStatus CheckingStatus { get; init; }

    /// <summary>Agreed running time, 1 to 120 months.</summary>
    [Unit("months"), Between(1, 120)]
    public required int LoanDuration { get; init; }

    [About("As the source codes it. 'all_credits_paid_back' means at this bank and goes with more defaults, not fewer, in the source data.")]
    public required CreditHistory CreditHistory { get; init; }

    public required LoanPurpose LoanPurpose { get; init; }

    /// <summary>Amount asked for, 1 to 100,000 DM.</summary>
    [Unit("DM"), Between(1, 100_000)]
    public required double LoanAmount { get; init; }

    public required Savings ExistingSavings { get; init; }

    public required EmploymentDuration EmploymentDuration { get; init; }

    /// <summary>Instalment as a share of disposable income, 1 to 10.</summary>
    [Unit("percent"), Between(1, 10)]
    [About("Called percent by the source, but its values 1 to 6 are a class rather than a share: do not multiply with it.")]
    public required int InstallmentPercent { get; init; }

    [Protected]
    [About("For fairness reports, not for deciding.")]
    public required Sex Sex { get; init; }

    public required OthersOnLoan OthersOnLoan { get; init; }

    /// <summary>Time at the present address, 1 to 10 years; the source stops counting at 6.</summary>
    [Unit("years"), Between(1, 10)]
    public required int CurrentResidenceDuration { get; init; }

    public required Property OwnsProperty { get; init; }

    /// <summary>18 to 100 years.</summary>
    [Unit("years"), Between(18, 100)]
    [About("For fairness reports, not for deciding.")]
    public required int Age { get; init; }

    public required InstallmentPlans InstallmentPlans { get; init; }

    public required Housing Housing { get; init; }

    /// <summary>Credits at this bank, this one included, 1 to 20.</summary>
    [Unit("credits"), Between(1, 20)]
    public required int ExistingCreditsCount { get; init; }

    public required Job Job { get; init; }

    /// <summary>People the applicant must provide for, 0 to 20.</summary>
    [Unit("people"), Between(0, 20)]
    public required int Dependents { get; init; }

    public required Telephone Telephone { get; init; }

    [Protected]
    [About("For fairness reports, not for deciding.")]
    public required ForeignWorker ForeignWorker { get; init; }
}
