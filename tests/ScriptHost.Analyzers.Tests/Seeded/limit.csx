// Credit line 2026-07: how much to offer on a card, from income, risk class and what is already owed.
//
// Agreed   with finance: expected loss below 3 % of the line; steps of 500 EUR, as the card system takes no others
// Source   loss rates by class from the 2024 book, 26,000 lines

const double StepEur = 500;            // card system
const double SmallestLineEur = 500;    // below it the fee does not pay
const double LargestLineEur = 15_000;  // needs a second signature above
const double IncomesPerLine = 2.5;     // policy 12.3
const int LowScore = 480;              // bureau class F and worse
const int FairScore = 600;             // bureau class D
const double HighRisk = 0.20;          // loss rates of the 2024 book by class
const double FairRisk = 0.07;
const double LowRisk = 0.02;
const double UnknownRisk = 0.11;       // not known to the bureau

LendingDecision Decide(Application a)
{
    var risk = RiskOf(a.BureauScore);
    var line = LineOf(a, risk);
    var asked = (double)a.Amount;

    if (line < SmallestLineEur) return LendingDecision.Decline(risk, "no line of 500 EUR or more is affordable");
    if (asked > line) return LendingDecision.Review(risk, string.Create(CultureInfo.InvariantCulture, $"up to {line:0} EUR"));
    return LendingDecision.Accept(risk);
}

static double RiskOf(int? score)
{
    if (score is not { } known) return UnknownRisk;
    if (known < LowScore) return HighRisk;
    return known < FairScore ? FairRisk : LowRisk;
}

/// The line in whole steps, never more than policy allows.
static double LineOf(Application a, double risk)
{
    var affordable = a.Income * IncomesPerLine * (1 - risk) - a.Debt;
    var steps = Math.Floor(affordable / StepEur);
    var line = steps * StepEur;
    if (line < 0) return 0;
    if (HasShortHistory(a)) line = Math.Min(line, SmallestLineEur);
    return Math.Min(line, LargestLineEur);
}

/// Fewer than half a year of balances tell too little for a large line.
static bool HasShortHistory(Application a)
{
    const int EnoughMonths = 6;        // Gini rises up to here, then stays
    return a.Balances.Count < EnoughMonths;
}

//? rounding to even where steps are meant
//- Math.Floor(affordable / StepEur)
//+ Math.Round(affordable / StepEur)
//? cast that cuts instead of rounding
//- var steps = Math.Floor(affordable / StepEur);
//+ var steps = (int)(affordable / StepEur + 0.5);
//? integer steps divided
//- var steps = Math.Floor(affordable / StepEur);
//+ var steps = (int)affordable / (int)StepEur * 1.0;
//? minimum of a value and itself
//- line = Math.Min(line, SmallestLineEur)
//+ line = Math.Min(line, line)
//? both arms are the same
//- return known < FairScore ? FairRisk : LowRisk;
//+ return known < FairScore ? LowRisk : LowRisk;
//? sentinel for the missing score
//- if (score is not { } known) return UnknownRisk;
//+ var known = score ?? -1;
//? condition that is always true
//- if (known < LowScore) return HighRisk;
//+ if (known < LowScore || known >= LowScore) return HighRisk;
//? assignment without effect
//- if (line < 0) return 0;
//+ line = line;
//? max instead of min: nothing is capped
//- return Math.Min(line, LargestLineEur);
//+ return Math.Max(line, Math.Min(LargestLineEur, SmallestLineEur));
//? null limit compared silently
//- if (asked > line) return
//+ if (asked > a.Limit) return
//? and where or is meant: never true
//- if (line < 0) return 0;
//+ if (line < 0 && line > LargestLineEur) return 0;
//? the risk in percent
//- if (line < SmallestLineEur) return LendingDecision.Decline(risk,
//+ if (line < SmallestLineEur) return LendingDecision.Decline(risk * 100,
