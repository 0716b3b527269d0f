using ScriptHost.Contracts;

namespace Retention;

/// <summary>
/// One telephone and internet customer: the features of the Telco churn data, with the text and numbers of its cells.
/// Every member is required; numbers outside their range are refused before the script runs.
/// </summary>
[About("One telephone and internet customer. Gender and SeniorCitizen are here for fairness reports; an offer should depend on what is bought, not on who buys.")]
public sealed record Customer
{
    /// <summary>The customer number, <c>customerID</c> in the source. A name, not a feature.</summary>
    public required string Id { get; init; }

    [About("For fairness reports, not for deciding.")]
    public required Gender Gender { get; init; }

    /// <summary>1 for a customer of 65 or older, else 0: a number, as in the source.</summary>
    [Between(0, 1)]
    [About("For fairness reports, not for deciding.")]
    public required int SeniorCitizen { get; init; }

    /// <summary>Lives with a partner.</summary>
    public required YesNo Partner { get; init; }

    /// <summary>Has people to provide for.</summary>
    public required YesNo Dependents { get; init; }

    /// <summary>Time as a customer, 0 to 600 months; 0 before the first bill.</summary>
    [Unit("months"), Between(0, 600)]
    public required int Tenure { get; init; }

    public required YesNo PhoneService { get; init; }

    public required MultipleLines MultipleLines { get; init; }

    public required InternetService InternetService { get; init; }

    public required InternetExtra OnlineSecurity { get; init; }

    public required InternetExtra OnlineBackup { get; init; }

    public required InternetExtra DeviceProtection { get; init; }

    public required InternetExtra TechSupport { get; init; }

    public required InternetExtra StreamingTV { get; init; }

    public required InternetExtra StreamingMovies { get; init; }

    public required ContractTerm Contract { get; init; }

    public required YesNo PaperlessBilling { get; init; }

    public required PaymentMethod PaymentMethod { get; init; }

    /// <summary>The present monthly bill, 0 to 1,000 USD.</summary>
    [Unit("USD"), Between(0, 1_000)]
    public required double MonthlyCharges { get; init; }

    /// <summary>All bills so far, 0 to 100,000 USD; null before the first bill.</summary>
    [Unit("USD"), Between(0, 100_000)]
    [About("Null (11 blank cells in the source) for customers whose tenure is 0: say what your script does with them.")]
    public required double? TotalCharges { get; init; }
}
