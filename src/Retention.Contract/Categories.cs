using System.Text.Json.Serialization;
using Retention.Contract;

namespace Retention;

/// <summary>A two-valued column of the source.</summary>
[JsonConverter(typeof(ByText<YesNo>))]
public enum YesNo
{
    No,
    Yes,
}

/// <summary>As recorded in the source data.</summary>
[JsonConverter(typeof(ByText<Gender>))]
public enum Gender
{
    Female,
    Male,
}

/// <summary>Whether a customer with a telephone has several lines.</summary>
[JsonConverter(typeof(ByText<MultipleLines>))]
public enum MultipleLines
{
    No,
    Yes,
    [JsonStringEnumMemberName("No phone service")] NoPhoneService,
}

/// <summary>How the customer is connected.</summary>
[JsonConverter(typeof(ByText<InternetService>))]
public enum InternetService
{
    No,
    [JsonStringEnumMemberName("DSL")] Dsl,
    [JsonStringEnumMemberName("Fiber optic")] FiberOptic,
}

/// <summary>Whether a customer with internet takes an extra that needs it.</summary>
[JsonConverter(typeof(ByText<InternetExtra>))]
public enum InternetExtra
{
    No,
    Yes,
    [JsonStringEnumMemberName("No internet service")] NoInternetService,
}

/// <summary>How long the customer is bound.</summary>
[JsonConverter(typeof(ByText<ContractTerm>))]
public enum ContractTerm
{
    [JsonStringEnumMemberName("Month-to-month")] MonthToMonth,
    [JsonStringEnumMemberName("One year")] OneYear,
    [JsonStringEnumMemberName("Two year")] TwoYear,
}

/// <summary>How bills are paid.</summary>
[JsonConverter(typeof(ByText<PaymentMethod>))]
public enum PaymentMethod
{
    [JsonStringEnumMemberName("Electronic check")] ElectronicCheck,
    [JsonStringEnumMemberName("Mailed check")] MailedCheck,
    [JsonStringEnumMemberName("Bank transfer (automatic)")] BankTransfer,
    [JsonStringEnumMemberName("Credit card (automatic)")] CreditCard,
}
