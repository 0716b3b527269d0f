#load "lib/scorecard.test.csx"

// Tests of the churn scorecard: scripthost test retention-offer

// In the middle between staying and leaving, so that a test names only what it is about.
readonly Customer Wavering = new()
{
    Id = "0000-TEST", Gender = Gender.Female, SeniorCitizen = 0, Partner = YesNo.No, Dependents = YesNo.No, Tenure = 12, PhoneService = YesNo.Yes, MultipleLines = MultipleLines.No,
    InternetService = InternetService.FiberOptic, OnlineSecurity = InternetExtra.No, OnlineBackup = InternetExtra.No, DeviceProtection = InternetExtra.No, TechSupport = InternetExtra.No,
    StreamingTV = InternetExtra.No, StreamingMovies = InternetExtra.No, Contract = ContractTerm.MonthToMonth, PaperlessBilling = YesNo.Yes, PaymentMethod = PaymentMethod.ElectronicCheck,
    MonthlyCharges = 70, TotalCharges = 840,
};

Cases("points of the tenure change after the last month of a band", [(0, 1.58), (1, 1.58), (2, 0.89), (6, 0.89), (7, 0.37), (12, 0.37), (13, 0.06), (24, 0.06), (25, -0.32), (48, -0.32), (49, -0.70)],
    (months, points) => Expect.Equal(points, TenurePoints(months)));

Cases("points of the term", [(ContractTerm.MonthToMonth, 0.56), (ContractTerm.OneYear, -0.20), (ContractTerm.TwoYear, -1.12), ((ContractTerm)99, 0)],
    (term, points) => Expect.Equal(points, TermPoints(term)));

Cases("points of the internet service", [(InternetService.FiberOptic, 0.47), (InternetService.Dsl, -0.30), (InternetService.No, -0.48), ((InternetService)99, 0)],
    (service, points) => Expect.Equal(points, InternetPoints(service)));

Cases("points of the payment method", [(PaymentMethod.ElectronicCheck, 0.27), (PaymentMethod.MailedCheck, -0.13), (PaymentMethod.BankTransfer, -0.13), (PaymentMethod.CreditCard, -0.13), ((PaymentMethod)99, 0)],
    (method, points) => Expect.Equal(points, PaymentPoints(method)));

Cases("points of streaming", [(InternetExtra.Yes, InternetExtra.Yes, 0.38), (InternetExtra.No, InternetExtra.No, -0.21), (InternetExtra.Yes, InternetExtra.No, -0.01), (InternetExtra.No, InternetExtra.Yes, -0.01)],
    (tv, movies, points) => Expect.Equal(points, StreamingPoints(tv, movies)));

Cases("only who could have an extra lacks it", [(InternetExtra.No, 0.24, 0.21), (InternetExtra.Yes, -0.23, -0.21), (InternetExtra.NoInternetService, -0.23, -0.21)], (extra, support, security) =>
{
    Expect.Equal(support, SupportPoints(extra));
    Expect.Equal(security, SecurityPoints(extra));
});

Test("points of billing and lines", () =>
{
    Expect.Equal(0.16, BillingPoints(YesNo.Yes));
    Expect.Equal(-0.23, BillingPoints(YesNo.No));
    Expect.Equal(0.12, LinesPoints(MultipleLines.Yes));
    Expect.Equal(-0.09, LinesPoints(MultipleLines.No));
});

Test("who is likely to leave and free to do so is offered a discount, with the reasons", () =>
{
    var offer = Decide(Wavering with { Tenure = 1 });
    Expect.Equal(OfferAction.Discount, offer.Action);
    Expect.Equal("likely to leave, mainly: a new customer and not bound by a term", offer.Reason);
});

Test("who is likely to leave but bound is called", () => Expect.Equal(OfferAction.Call, Decide(Wavering with { Tenure = 1, Contract = ContractTerm.OneYear }).Action));

Test("who may leave is called", () =>
{
    var offer = Decide(Wavering);
    Expect.Equal(OfferAction.Call, offer.Action);
    Expect.Near(Logistic(-1.64 + 0.37 + 0.56 + 0.47 + 0.27 - 0.21 + 0.24 + 0.21 + 0.16 - 0.09), offer.ChurnProbability);
});

Test("nothing is done for who stays", () => Expect.Equal(OfferAction.None, Decide(Wavering with { Tenure = 60, Contract = ContractTerm.TwoYear }).Action));

ForAll<Customer>("churn is a share", c => Decide(c).ChurnProbability is >= 0 and <= 1);

ForAll<Customer>("the lines of policy part the actions", c => Expect.Equal(
    Decide(c).ChurnProbability switch { < 0.40 => OfferAction.None, >= 0.60 when c.Contract == ContractTerm.MonthToMonth => OfferAction.Discount, _ => OfferAction.Call },
    Decide(c).Action));

ForAll<Customer>("a decision stays cheap", c => Fuel.AtMost(5_000, c));

InvariantTo<Customer>("gender, age and family do not matter",
    c => c with { Gender = c.Gender == Gender.Male ? Gender.Female : Gender.Male, SeniorCitizen = 1 - c.SeniorCitizen, Partner = YesNo.Yes, Dependents = YesNo.Yes }, Decide);

Monotone<Customer>("a longer tenure never makes leaving likelier", c => c with { Tenure = c.Tenure + 1 }, c => -Decide(c).ChurnProbability);
