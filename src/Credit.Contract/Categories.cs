using System.Text.Json.Serialization;
using Credit.Contract;

namespace Credit;

/// <summary>Balance of the applicant's current account at this bank, DM.</summary>
[JsonConverter(typeof(ByText<CheckingStatus>))]
public enum CheckingStatus
{
    /// <summary>Overdrawn.</summary>
    [JsonStringEnumMemberName("less_0")] Less0,

    /// <summary>0 to under 200.</summary>
    [JsonStringEnumMemberName("0_to_200")] From0To200,

    /// <summary>200 or more, or salary paid in for at least a year.</summary>
    [JsonStringEnumMemberName("greater_200")] Greater200,

    /// <summary>No account here: nothing is known.</summary>
    [JsonStringEnumMemberName("no_checking")] NoChecking,
}

/// <summary>How earlier credits went.</summary>
[JsonConverter(typeof(ByText<CreditHistory>))]
public enum CreditHistory
{
    /// <summary>None taken so far.</summary>
    [JsonStringEnumMemberName("no_credits")] NoCredits,

    /// <summary>All credits at this bank paid back.</summary>
    [JsonStringEnumMemberName("all_credits_paid_back")] AllCreditsPaidBack,

    /// <summary>Running credits, paid duly until now.</summary>
    [JsonStringEnumMemberName("credits_paid_to_date")] CreditsPaidToDate,

    /// <summary>Payments were late in the past.</summary>
    [JsonStringEnumMemberName("prior_payments_delayed")] PriorPaymentsDelayed,

    /// <summary>Credits outstanding elsewhere.</summary>
    [JsonStringEnumMemberName("outstanding_credit")] OutstandingCredit,
}

/// <summary>What the money is for.</summary>
[JsonConverter(typeof(ByText<LoanPurpose>))]
public enum LoanPurpose
{
    [JsonStringEnumMemberName("car_new")] CarNew,
    [JsonStringEnumMemberName("car_used")] CarUsed,
    [JsonStringEnumMemberName("furniture")] Furniture,
    [JsonStringEnumMemberName("radio_tv")] RadioTv,
    [JsonStringEnumMemberName("appliances")] Appliances,
    [JsonStringEnumMemberName("repairs")] Repairs,
    [JsonStringEnumMemberName("education")] Education,
    [JsonStringEnumMemberName("vacation")] Vacation,
    [JsonStringEnumMemberName("retraining")] Retraining,
    [JsonStringEnumMemberName("business")] Business,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>Savings accounts and bonds, DM.</summary>
[JsonConverter(typeof(ByText<Savings>))]
public enum Savings
{
    /// <summary>Under 100.</summary>
    [JsonStringEnumMemberName("less_100")] Less100,

    /// <summary>100 to under 500.</summary>
    [JsonStringEnumMemberName("100_to_500")] From100To500,

    /// <summary>500 to under 1,000.</summary>
    [JsonStringEnumMemberName("500_to_1000")] From500To1000,

    /// <summary>1,000 or more.</summary>
    [JsonStringEnumMemberName("greater_1000")] Greater1000,

    /// <summary>Not known, or none.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,
}

/// <summary>Years with the present employer.</summary>
[JsonConverter(typeof(ByText<EmploymentDuration>))]
public enum EmploymentDuration
{
    [JsonStringEnumMemberName("unemployed")] Unemployed,

    /// <summary>Under 1 year.</summary>
    [JsonStringEnumMemberName("less_1")] Less1,

    /// <summary>1 to under 4 years.</summary>
    [JsonStringEnumMemberName("1_to_4")] From1To4,

    /// <summary>4 to under 7 years.</summary>
    [JsonStringEnumMemberName("4_to_7")] From4To7,

    /// <summary>7 years or more.</summary>
    [JsonStringEnumMemberName("greater_7")] Greater7,
}

/// <summary>As recorded in the source data.</summary>
[JsonConverter(typeof(ByText<Sex>))]
public enum Sex
{
    [JsonStringEnumMemberName("female")] Female,
    [JsonStringEnumMemberName("male")] Male,
}

/// <summary>Who else answers for the loan.</summary>
[JsonConverter(typeof(ByText<OthersOnLoan>))]
public enum OthersOnLoan
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("co-applicant")] CoApplicant,
    [JsonStringEnumMemberName("guarantor")] Guarantor,
}

/// <summary>The most valuable thing owned.</summary>
[JsonConverter(typeof(ByText<Property>))]
public enum Property
{
    [JsonStringEnumMemberName("real_estate")] RealEstate,

    /// <summary>Building-society savings or life insurance.</summary>
    [JsonStringEnumMemberName("savings_insurance")] SavingsInsurance,

    /// <summary>A car or something else.</summary>
    [JsonStringEnumMemberName("car_other")] CarOther,

    /// <summary>Not known, or nothing.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,
}

/// <summary>Instalment plans that run elsewhere.</summary>
[JsonConverter(typeof(ByText<InstallmentPlans>))]
public enum InstallmentPlans
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("bank")] Bank,
    [JsonStringEnumMemberName("stores")] Stores,
}

/// <summary>How the applicant lives.</summary>
[JsonConverter(typeof(ByText<Housing>))]
public enum Housing
{
    [JsonStringEnumMemberName("own")] Own,
    [JsonStringEnumMemberName("rent")] Rent,

    /// <summary>Pays no rent.</summary>
    [JsonStringEnumMemberName("free")] Free,
}

/// <summary>Kind of work.</summary>
[JsonConverter(typeof(ByText<Job>))]
public enum Job
{
    [JsonStringEnumMemberName("unemployed")] Unemployed,
    [JsonStringEnumMemberName("unskilled")] Unskilled,
    [JsonStringEnumMemberName("skilled")] Skilled,
    [JsonStringEnumMemberName("management_self-employed")] ManagementSelfEmployed,
}

/// <summary>Whether a telephone is registered in the applicant's name.</summary>
[JsonConverter(typeof(ByText<Telephone>))]
public enum Telephone
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("yes")] Yes,
}

/// <summary>Whether the applicant came from abroad to work.</summary>
[JsonConverter(typeof(ByText<ForeignWorker>))]
public enum ForeignWorker
{
    [JsonStringEnumMemberName("no")] No,
    [JsonStringEnumMemberName("yes")] Yes,
}
