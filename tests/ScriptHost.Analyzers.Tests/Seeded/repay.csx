// Repayment plan 2026-09: can the household carry the instalment, also when rates rise.

const double BaseRate = 0.039;      // treasury, a year
const double Stress = 0.02;         // regulator: two points more
const int MonthsPerYear = 12;
const int Adult = 18;               // law
const double HighestShare = 0.4;    // of income, policy R-1
const double ReviewShare = 0.3;     // of income, policy R-1
const double LivingCosts = 850;     // EUR a month, statistics office 2025
const decimal SmallestInstalment = 25m; // EUR, below it the costs of booking are higher

static double AnnuityFactor(double monthly, int months) => monthly <= 0 ? 1.0 / months : monthly / (1 - Math.Pow(1 + monthly, -months));

static decimal Instalment(decimal amount, double yearly, int months)
{
    var factor = AnnuityFactor(yearly / MonthsPerYear, months);
    var exact = amount * (decimal)Math.Round(factor, 10);
    return Math.Max(Math.Round(exact, 2, MidpointRounding.AwayFromZero), SmallestInstalment);
}

static (double Normal, double Stressed) Shares(Application a)
{
    var free = a.Income - LivingCosts;
    if (free <= 0) return (1, 1);
    var normal = (double)Instalment(a.Amount, BaseRate, a.Months) / free;
    var stressed = (double)Instalment(a.Amount, BaseRate + Stress, a.Months) / free;
    return (Math.Min(normal, 1), Math.Min(stressed, 1));
}

static double Discipline(IReadOnlyList<Payment> payments)
{
    var paid = payments.Where(p => p.Paid is not null).ToList();
    if (paid.Count == 0) return 0.5;
    var early = paid.Count(p => p.Paid <= p.Due);
    return early / (double)paid.Count;
}

static int FullYears(DateOnly born, DateOnly today)
{
    var years = today.Year - born.Year;
    if (born.AddYears(years) > today) years--;
    return years;
}

LendingDecision Decide(Application a)
{
    if (FullYears(a.Born, a.AsOf) < Adult) return LendingDecision.Decline(1, "not of age");

    var (normal, stressed) = Shares(a);
    var risk = Math.Clamp(0.7 * stressed + 0.3 * (1 - Discipline(a.Payments)), 0, 1);
    var reason = string.Create(CultureInfo.InvariantCulture, $"{normal:P0} of the free income, {stressed:P0} under stress");

    if (stressed > HighestShare) return LendingDecision.Decline(risk, reason);
    return normal > ReviewShare ? LendingDecision.Review(risk, reason) : LendingDecision.Accept(risk);
}

//? age by days
//-     var years = today.Year - born.Year;
//-     if (born.AddYears(years) > today) years--;
//-     return years;
//+     var days = today.DayNumber - born.DayNumber;
//+     return (int)Math.Floor(days / 365.25);
//? free income may be 0
//-     if (free <= 0) return (1, 1);
//+
//? rounding to even
//- Math.Round(exact, 2, MidpointRounding.AwayFromZero)
//+ decimal.Round(exact, 2)
//? factor computed with whole numbers
//- 1.0 / months
//+ 1 / months
//? product in double
//- var exact = amount * (decimal)Math.Round(factor, 10);
//+ var exact = (decimal)((double)amount * factor);
//? early share of nobody
//-     if (paid.Count == 0) return 0.5;
//+
//? paid date without asking
//- payments.Where(p => p.Paid is not null).ToList()
//+ payments.Where(p => p.Paid!.Value <= p.Due).ToList()
//? second risk replaces the first
//-     var reason = string.Create
//+     risk = 0.7 * normal;
//+     var reason = string.Create
//? months where years are meant
//- FullYears(a.Born, a.AsOf) < Adult
//+ FullYears(a.Born, a.AsOf) < a.Months
