namespace Credit.Contract;

/// <summary>Rows 7, 9 and 705 of the Statlog originals, counted from 1: accepted, reviewed and declined by the sample scorecard.</summary>
internal static class SampleApplicants
{
    public static Applicant Safe { get; } = new()
    {
        CheckingStatus = CheckingStatus.NoChecking,
        LoanDuration = 12,
        CreditHistory = CreditHistory.CreditsPaidToDate,
        LoanPurpose = LoanPurpose.RadioTv,
        LoanAmount = 3059,
        ExistingSavings = Savings.Greater1000,
        EmploymentDuration = EmploymentDuration.From4To7,
        InstallmentPercent = 2,
        Sex = Sex.Male,
        OthersOnLoan = OthersOnLoan.None,
        CurrentResidenceDuration = 4,
        OwnsProperty = Property.RealEstate,
        Age = 61,
        InstallmentPlans = InstallmentPlans.None,
        Housing = Housing.Own,
        ExistingCreditsCount = 1,
        Job = Job.Unskilled,
        Dependents = 1,
        Telephone = Telephone.None,
        ForeignWorker = ForeignWorker.Yes,
    };

    public static Applicant Doubtful { get; } = Safe with
    {
        CheckingStatus = CheckingStatus.Less0,
        LoanDuration = 15,
        LoanPurpose = LoanPurpose.CarNew,
        LoanAmount = 1403,
        ExistingSavings = Savings.Less100,
        EmploymentDuration = EmploymentDuration.From1To4,
        Sex = Sex.Female,
        OwnsProperty = Property.CarOther,
        Age = 28,
        Housing = Housing.Rent,
        Job = Job.Skilled,
    };

    public static Applicant Risky { get; } = Doubtful with
    {
        LoanDuration = 48,
        LoanPurpose = LoanPurpose.Business,
        LoanAmount = 4308,
        EmploymentDuration = EmploymentDuration.Less1,
        InstallmentPercent = 3,
        OwnsProperty = Property.SavingsInsurance,
        Age = 24,
    };
}
