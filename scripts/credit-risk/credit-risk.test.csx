#load "lib/scorecard.test.csx"

// Tests of the credit scorecard: scripthost test credit-risk

// Every characteristic as it is most often in the fit rows, so that a test names only what it is about.
readonly Applicant Usual = new()
{
    CheckingStatus = CheckingStatus.From0To200, LoanDuration = 15, CreditHistory = CreditHistory.CreditsPaidToDate, LoanPurpose = LoanPurpose.CarNew, LoanAmount = 2_500,
    ExistingSavings = Savings.Less100, EmploymentDuration = EmploymentDuration.From1To4, InstallmentPercent = 3, Sex = Sex.Male, OthersOnLoan = OthersOnLoan.None,
    CurrentResidenceDuration = 3, OwnsProperty = Property.CarOther, Age = 35, InstallmentPlans = InstallmentPlans.None, Housing = Housing.Own, ExistingCreditsCount = 1,
    Job = Job.Skilled, Dependents = 1, Telephone = Telephone.None, ForeignWorker = ForeignWorker.Yes,
};

Cases("points of the current account", [(CheckingStatus.Less0, 0.68), (CheckingStatus.From0To200, 0.38), (CheckingStatus.Greater200, -0.06), (CheckingStatus.NoChecking, -0.72), ((CheckingStatus)99, 0)],
    (status, points) => Expect.Equal(points, CheckingPoints(status)));

Cases("points of the credit history", [(CreditHistory.NoCredits, 0.97), (CreditHistory.AllCreditsPaidBack, 0.97), (CreditHistory.CreditsPaidToDate, 0.10), (CreditHistory.PriorPaymentsDelayed, 0.09), (CreditHistory.OutstandingCredit, -0.47), ((CreditHistory)99, 0)],
    (history, points) => Expect.Equal(points, HistoryPoints(history)));

Cases("points of the running time change after the last month of a band", [(8, -0.67), (9, -0.12), (15, -0.12), (16, 0.10), (30, 0.10), (31, 0.23), (42, 0.23), (43, 0.62)],
    (months, points) => Expect.Equal(points, DurationPoints(months)));

Cases("points of the amount change after the last mark of a band", [(1300, 0.09), (1301, -0.23), (4000, -0.23), (4001, 0.24), (8000, 0.24), (8001, 0.95)],
    (amount, points) => Expect.Equal(points, AmountPoints(amount)));

Cases("points of the monthly repayment: the middle is best", [(75, 0.51), (76, 0.08), (150, 0.08), (151, -0.17), (250, -0.17), (251, -0.55), (400, -0.55), (401, 0.20)],
    (perMonth, points) => Expect.Equal(points, RepaymentPoints(perMonth)));

Cases("points of the purpose",
[
    (LoanPurpose.CarUsed, -0.70), (LoanPurpose.Retraining, -0.70), (LoanPurpose.RadioTv, -0.08), (LoanPurpose.Appliances, -0.08), (LoanPurpose.Furniture, -0.08), (LoanPurpose.CarNew, 0.24),
    (LoanPurpose.Business, 0.24), (LoanPurpose.Education, 0.24), (LoanPurpose.Repairs, 0.24), (LoanPurpose.Other, 0.24), (LoanPurpose.Vacation, 0), ((LoanPurpose)99, 0),
], (purpose, points) => Expect.Equal(points, PurposePoints(purpose)));

Cases("points of the savings", [(Savings.Less100, 0.24), (Savings.From100To500, 0.24), (Savings.From500To1000, -0.52), (Savings.Greater1000, -0.52), (Savings.Unknown, -0.52), ((Savings)99, 0)],
    (savings, points) => Expect.Equal(points, SavingsPoints(savings)));

Cases("points of the employment", [(EmploymentDuration.Unemployed, 0.29), (EmploymentDuration.Less1, 0.29), (EmploymentDuration.From1To4, -0.09), (EmploymentDuration.From4To7, -0.09), (EmploymentDuration.Greater7, -0.09), ((EmploymentDuration)99, 0)],
    (duration, points) => Expect.Equal(points, EmploymentPoints(duration)));

Cases("points of others on the loan", [(OthersOnLoan.None, 0.03), (OthersOnLoan.CoApplicant, 0.35), (OthersOnLoan.Guarantor, -0.69), ((OthersOnLoan)99, 0)],
    (others, points) => Expect.Equal(points, OthersPoints(others)));

Test("the usual applicant is accepted", () =>
{
    var decision = Decide(Usual);
    Expect.Equal(Outcome.Accept, decision.Outcome);
    Expect.Near(0.325, decision.Risk, 0.001);
});

Test("the usual applicant with an overdrawn account is reviewed, and told why", () =>
    Expect.Equal("risk at or above the review line, mainly: current account low or overdrawn and purpose of the loan", Decide(Usual with { CheckingStatus = CheckingStatus.Less0 }).Reason));

Test("an overdrawn account and a paid-back history decline, and are named", () =>
{
    var decision = Decide(Usual with { CheckingStatus = CheckingStatus.Less0, CreditHistory = CreditHistory.AllCreditsPaidBack });
    Expect.Equal(Outcome.Decline, decision.Outcome);
    Expect.Equal("risk at or above the decline line, mainly: credit history and current account low or overdrawn", decision.Reason);
});

Test("a loan of one month is paid back in one instalment", () => Expect.Near(Logistic(-1.11 + 0.38 + 0.10 - 0.67 + 0.09 - 0.55 + 0.24 + 0.24 - 0.09 + 0.03), Decide(Usual with { LoanDuration = 1, LoanAmount = 300 }).Risk));

ForAll<Applicant>("risk is a share", a => Decide(a).Risk is >= 0 and <= 1);

ForAll<Applicant>("who is not accepted is told why", a => Decide(a) is { Outcome: Outcome.Accept } or { Reason.Length: > 20 });

ForAll<Applicant>("the lines of policy part the outcomes", a => Expect.Equal(Decide(a).Risk switch { < 0.35 => Outcome.Accept, < 0.60 => Outcome.Review, _ => Outcome.Decline }, Decide(a).Outcome));

ForAll<Applicant>("a decision stays cheap", a => Fuel.AtMost(5_000, a));

InvariantTo<Applicant>("sex, age and origin do not matter", a => a with { Sex = a.Sex == Sex.Male ? Sex.Female : Sex.Male, Age = 18 + a.Age % 60, ForeignWorker = ForeignWorker.Yes }, Decide);

Monotone<Applicant>("less money in the account is never safer", a => a with { CheckingStatus = a.CheckingStatus == CheckingStatus.NoChecking ? CheckingStatus.From0To200 : CheckingStatus.Less0 }, a => Decide(a).Risk);
