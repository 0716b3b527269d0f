// Calibration 2025-12: two model features become one probability; a prior shift moves it to this year's loss rate.
//
// Platt    slope and offset on 8,000 applications of 2025; expected calibration error 0.011 before and 0.004 after
// Prior    loss rate 5.1 % in the fit rows, 6.4 % this year

const double FitRate = 0.051;          // see above
const double YearRate = 0.064;
const double Slope = 0.87;             // Platt
const double Offset = -0.21;
const double Edge = 1e-6;              // keeps log-odds finite
const double DeclineFrom = 0.25;       // margin used up
const double ReviewFrom = 0.12;        // capacity of the team

LendingDecision Decide(Application a)
{
    if (!a.Features.TryGetValue("velocity", out var velocity)) return LendingDecision.Review(YearRate, "no velocity");

    var income = Math.Log(1 + Math.Max(a.Income, 0));
    var raw = Logistic(0.3 * velocity - 0.25 * income);
    var risk = Shifted(Calibrated(raw));
    var reason = string.Create(CultureInfo.InvariantCulture, $"calibrated risk {risk:0.000}");

    if (risk >= DeclineFrom) return LendingDecision.Decline(risk, reason);
    if (risk >= ReviewFrom) return LendingDecision.Review(risk, reason);
    return LendingDecision.Accept(risk);
}

static double Calibrated(double probability) => Logistic(Slope * LogOdds(probability) + Offset);

/// Bayes: the odds move by the ratio of this year's odds to those of the fit rows.
static double Shifted(double probability)
{
    var factor = YearRate / (1 - YearRate) / (FitRate / (1 - FitRate));
    var odds = probability * factor;
    return odds / (odds + 1 - probability);
}

static double LogOdds(double probability)
{
    var inside = Math.Clamp(probability, Edge, 1 - Edge);
    return Math.Log(inside / (1 - inside));
}

static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

//? log of zero
//- Math.Log(1 + Math.Max(a.Income, 0))
//+ Math.Log(a.Income)
//? log-odds of an unclamped probability
//- return Math.Log(inside / (1 - inside));
//+ return Math.Log(probability / (1 - probability));
//? root of what may be negative
//- Math.Log(1 + Math.Max(a.Income, 0))
//+ Math.Sqrt(a.Income - a.Debt)
//? missing feature replaced by zero
//- if (!a.Features.TryGetValue("velocity", out var velocity)) return LendingDecision.Review(YearRate, "no velocity");
//+ var velocity = a.Features.GetValueOrDefault("velocity");
//? result of the look-up not asked
//- if (!a.Features.TryGetValue("velocity", out var velocity)) return LendingDecision.Review(YearRate, "no velocity");
//+ a.Features.TryGetValue("velocity", out var velocity);
//? a feature parsed from text
//- if (!a.Features.TryGetValue("velocity", out var velocity)) return LendingDecision.Review(YearRate, "no velocity");
//+ var velocity = double.Parse(a.Postcode);
//? e to the x as a power of 2.718
//- Math.Exp(-x)
//+ Math.Pow(2.718, -x)
//? the reverse test after the same test
//- if (risk >= ReviewFrom) return
//+ if (risk >= DeclineFrom) return
//? log1p by hand
//- Math.Log(1 + Math.Max(a.Income, 0))
//+ Math.Log10(a.Income + a.Debt)
//? NaN approves: reject tests only
//- var raw = Logistic(0.3 * velocity - 0.25 * income);
//+ var raw = a.Debt / a.Income * velocity;
//? compared with NaN
//- if (risk >= DeclineFrom) return
//+ if (risk != double.NaN && risk >= DeclineFrom) return
//? subtraction of nearly equal numbers
//- var inside = Math.Clamp(probability, Edge, 1 - Edge);
//+ var inside = Math.Max(probability, 0);
