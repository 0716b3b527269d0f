// Stability 2026-11: income against debt in bands of the branch network, with a correction for young customers.
//
// Bands and points come from the credit committee of 2025-12-04; the scale was fitted so that 60 points double the odds.

const int BasePoints = 600;         // credit committee, 2025-12
const double PointsToDouble = 60;   // credit committee, 2025-12
const int DeclineBelow = 520;       // credit committee, 2025-12
const int ReviewBelow = 580;        // credit committee, 2025-12
const int YoungUntil = 25;          // years, credit committee, 2025-12

enum Strength
{
    Weak,
    Fair,
    Strong,
}

static Strength StrengthOf(double income, double debt)
{
    if (income <= 0) return Strength.Weak;
    var months = debt / income;
    if (months > 24) return Strength.Weak;
    return months > 6 ? Strength.Fair : Strength.Strong;
}

static int PointsOf(Strength strength) => strength switch
{
    Strength.Weak => -80,
    Strength.Fair => 0,
    Strength.Strong => 45,
    _ => throw new InvalidOperationException("A strength has no points."),
};

static int PointsOfScore(int? bureau)
{
    switch (bureau)
    {
        case null:
            return -20;
        case < 400:
            return -90;
        case < 550:
            return -10;
        default:
            return 40;
    }
}

static double ProbabilityOf(int points) => 1 / (1 + Math.Exp((points - BasePoints) / PointsToDouble * Math.Log(2)));

static int LongestDelay(IReadOnlyList<Payment> payments)
{
    var longest = 0;
    foreach (var payment in payments)
    {
        if (payment.DaysLate > longest) longest = payment.DaysLate;
    }

    return longest;
}

LendingDecision Decide(Application a)
{
    var points = BasePoints + PointsOf(StrengthOf(a.Income, a.Debt)) + PointsOfScore(a.BureauScore);
    if (a.Age < YoungUntil) points -= 15;
    points -= Math.Min(LongestDelay(a.Payments), 90) / 2;

    var risk = ProbabilityOf(points);
    var quote = $"{points.ToString(CultureInfo.InvariantCulture)} points";
    if (points < DeclineBelow) return LendingDecision.Decline(risk, quote);
    return points < ReviewBelow ? LendingDecision.Review(risk, quote) : LendingDecision.Accept(risk);
}

//? income of 0
//-     if (income <= 0) return Strength.Weak;
//+
//? cases in the wrong order
//-         case < 400:
//-             return -90;
//-         case < 550:
//-             return -10;
//+         case int known when known < 550:
//+             return -10;
//+         case int known when known < 400:
//+             return -90;
//? missing score is the worst
//- PointsOfScore(a.BureauScore)
//+ PointsOfScore(a.BureauScore.HasValue ? a.BureauScore : 0)
//? scale by whole numbers
//- const double PointsToDouble = 60;
//+ const int PointsToDouble = 60;
//? points as a risk
//- var risk = ProbabilityOf(points);
//+ var risk = points / 1000.0;
//? thresholds turned round
//-     if (points < DeclineBelow) return LendingDecision.Decline(risk, quote);
//-     return points < ReviewBelow ? LendingDecision.Review(risk, quote) : LendingDecision.Accept(risk);
//+     return points < ReviewBelow ? LendingDecision.Review(risk, quote)
//+         : points < DeclineBelow ? LendingDecision.Decline(risk, quote)
//+         : LendingDecision.Accept(risk);
//? delay looked up again and again
//-         if (payment.DaysLate > longest) longest = payment.DaysLate;
//+         if (payment.DaysLate == payments.Max(p => p.DaysLate)) longest = payment.DaysLate;
