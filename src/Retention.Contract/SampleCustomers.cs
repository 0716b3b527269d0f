namespace Retention.Contract;

/// <summary>Customers of the source data: nothing is done, a call, a discount, and one before the first bill.</summary>
internal static class SampleCustomers
{
    public static Customer Bound { get; } = new()
    {
        Id = "7469-LKBCI",
        Gender = Gender.Male,
        SeniorCitizen = 0,
        Partner = YesNo.No,
        Dependents = YesNo.No,
        Tenure = 16,
        PhoneService = YesNo.Yes,
        MultipleLines = MultipleLines.No,
        InternetService = InternetService.No,
        OnlineSecurity = InternetExtra.NoInternetService,
        OnlineBackup = InternetExtra.NoInternetService,
        DeviceProtection = InternetExtra.NoInternetService,
        TechSupport = InternetExtra.NoInternetService,
        StreamingTV = InternetExtra.NoInternetService,
        StreamingMovies = InternetExtra.NoInternetService,
        Contract = ContractTerm.TwoYear,
        PaperlessBilling = YesNo.No,
        PaymentMethod = PaymentMethod.CreditCard,
        MonthlyCharges = 18.95,
        TotalCharges = 326.8,
    };

    public static Customer Leaving { get; } = Bound with
    {
        Id = "9237-HQITU",
        Gender = Gender.Female,
        Tenure = 2,
        InternetService = InternetService.FiberOptic,
        OnlineSecurity = InternetExtra.No,
        OnlineBackup = InternetExtra.No,
        DeviceProtection = InternetExtra.No,
        TechSupport = InternetExtra.No,
        StreamingTV = InternetExtra.No,
        StreamingMovies = InternetExtra.No,
        Contract = ContractTerm.MonthToMonth,
        PaperlessBilling = YesNo.Yes,
        PaymentMethod = PaymentMethod.ElectronicCheck,
        MonthlyCharges = 70.7,
        TotalCharges = 151.65,
    };

    public static Customer Wavering { get; } = Leaving with
    {
        Id = "7892-POOKP",
        Partner = YesNo.Yes,
        Tenure = 28,
        MultipleLines = MultipleLines.Yes,
        DeviceProtection = InternetExtra.Yes,
        TechSupport = InternetExtra.Yes,
        StreamingTV = InternetExtra.Yes,
        StreamingMovies = InternetExtra.Yes,
        MonthlyCharges = 104.8,
        TotalCharges = 3046.05,
    };

    public static Customer Unbilled { get; } = Bound with
    {
        Id = "4472-LVYGI",
        Gender = Gender.Female,
        Partner = YesNo.Yes,
        Dependents = YesNo.Yes,
        Tenure = 0,
        PhoneService = YesNo.No,
        MultipleLines = MultipleLines.NoPhoneService,
        InternetService = InternetService.Dsl,
        OnlineSecurity = InternetExtra.Yes,
        OnlineBackup = InternetExtra.No,
        DeviceProtection = InternetExtra.Yes,
        TechSupport = InternetExtra.Yes,
        StreamingTV = InternetExtra.Yes,
        StreamingMovies = InternetExtra.No,
        PaperlessBilling = YesNo.Yes,
        PaymentMethod = PaymentMethod.BankTransfer,
        MonthlyCharges = 52.55,
        TotalCharges = null,
    };
}
