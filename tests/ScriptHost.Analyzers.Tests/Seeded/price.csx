// Price 2026-07: the rate that covers expected loss, funding and costs, and the monthly instalment.

const double Funding = 0.028;       // treasury, July 2026, a year
const double LossGivenDefault = 0.55;   // share, 2020-2025 recoveries
const double HighestRate = 0.19;    // law: usury line a year
const decimal Fee = 45m;            // EUR, price list 2026
const int MonthsPerYear = 12;
const double CostShare = 0.011;     // controlling, 2026
const double ReviewFrom = 0.14;     // policy PR-1, yearly rate
const double HighestRisk = 0.35;    // policy PR-1

record Offer(double YearlyRate, decimal Instalment, decimal Total);

static double LossProbability(Application a)
{
    var share = a.Income > 0 ? a.Debt / (a.Income * MonthsPerYear) : 1;
    var z = -3.0 + 1.1 * Math.Min(share, 3) + 0.2 * Math.Min(a.LatePayments, 10);
    return 1 / (1 + Math.Exp(-z));
}

static double YearlyRate(double loss) => Math.Min(Funding + CostShare + loss * LossGivenDefault, HighestRate);

static decimal Instalment(decimal amount, double yearlyRate, int months)
{
    var monthly = yearlyRate / MonthsPerYear;
    var factor = monthly / (1 - Math.Pow(1 + monthly, -months));
    return Math.Round(amount * (decimal)factor, 2, MidpointRounding.AwayFromZero);
}

static Offer OfferOf(Application a, double loss)
{
    var rate = YearlyRate(loss);
    var instalment = Instalment(a.Amount + Fee, rate, a.Months);
    return new Offer(rate, instalment, instalment * a.Months);
}

static bool Affords(Application a, Offer offer) => (double)offer.Instalment <= 0.35 * a.Income;  // policy PR-3: a third

LendingDecision Decide(Application a)
{
    var loss = LossProbability(a);
    var offer = OfferOf(a, loss);
    var text = string.Create(CultureInfo.InvariantCulture, $"rate {offer.YearlyRate:P1}, {offer.Instalment:F2} a month");

    if (loss >= HighestRisk || !Affords(a, offer)) return LendingDecision.Decline(loss, text);
    if (offer.YearlyRate >= ReviewFrom) return LendingDecision.Review(loss, text);
    return LendingDecision.Accept(loss) with { Reason = text };
}

//? months in a year twice an int
//- var monthly = yearlyRate / MonthsPerYear;
//+ var years = months / MonthsPerYear;
//+     var monthly = Math.Pow(1 + yearlyRate, 1.0 / Math.Max(years, 1)) - 1;
//? bankers rounding of money
//- Math.Round(amount * (decimal)factor, 2, MidpointRounding.AwayFromZero)
//+ Math.Round(amount * (decimal)factor, 2)
//? money cut to whole euros
//- return Math.Round(amount * (decimal)factor, 2, MidpointRounding.AwayFromZero);
//+ return (int)(amount * (decimal)factor);
//? money through double and back
//- return Math.Round(amount * (decimal)factor, 2, MidpointRounding.AwayFromZero);
//+ return (decimal)((double)amount * factor);
//? yearly income by month
//- a.Income > 0 ? a.Debt / (a.Income * MonthsPerYear) : 1
//+ a.Debt / a.Income * MonthsPerYear
//? rate compared with percent
//- offer.YearlyRate >= ReviewFrom
//+ offer.YearlyRate >= 14
//? exponent as caret
//- Math.Pow(1 + monthly, -months)
//+ ((int)(1 + monthly) ^ -months)
//? 1 divided by months as int
//- var monthly = yearlyRate / MonthsPerYear;
//+ var monthly = Math.Pow(1 + yearlyRate, 1 / MonthsPerYear) - 1;
//? zero rate
//-     var monthly = yearlyRate / MonthsPerYear;
//+     var monthly = Math.Round(yearlyRate / MonthsPerYear, 1);
//? same side twice
//- loss >= HighestRisk || !Affords(a, offer)
//+ loss >= HighestRisk || loss >= HighestRisk
//? ternary with two equal ends
//- var share = a.Income > 0 ? a.Debt / (a.Income * MonthsPerYear) : 1;
//+ var share = a.Income > 0 ? a.Debt : a.Debt;
