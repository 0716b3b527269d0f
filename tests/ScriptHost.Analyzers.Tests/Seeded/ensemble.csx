// Ensemble 2026-05: three small models vote; their weights are a softmax over their hold-out log-likelihoods.

const double ReviewFrom = 0.2;      // policy LP-7
const double DeclineFrom = 0.4;     // policy LP-7
const double Floor = 1e-6;          // no model is ever certain
const double MissingFeature = 0.25; // loss share of applicants without the feature, 2025

readonly ImmutableArray<double> LogLikelihoods = [-0.213, -0.228, -0.251];

static double[] Softmax(IReadOnlyList<double> scores)
{
    var highest = scores.Max();
    var exps = scores.Select(s => Math.Exp(s - highest)).ToArray();
    var total = exps.Sum();
    return [.. exps.Select(e => e / total)];
}

static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

static double LogOdds(double p)
{
    var safe = Math.Clamp(p, Floor, 1 - Floor);
    return Math.Log(safe / (1 - safe));
}

static double FromFeatures(IReadOnlyDictionary<string, double> features)
{
    if (!features.TryGetValue("velocity", out var velocity) || !double.IsFinite(velocity)) return MissingFeature;
    var tenure = features.GetValueOrDefault("tenure", 0);
    return Sigmoid(-1.5 + 0.2 * velocity - 0.05 * Math.Max(tenure, 0));
}

static double FromMoney(Application a)
{
    var limit = a.Limit ?? a.Debt;
    return a.Debt > 0 && limit > 0 ? Math.Min(a.Debt / limit, 1) * 0.3 : 0.1;
}

static double FromScore(Application a) => a.BureauScore is { } score ? Sigmoid((500.0 - score) / 80) : MissingFeature;

LendingDecision Decide(Application a)
{
    double[] votes = [FromFeatures(a.Features), FromMoney(a), FromScore(a)];
    var weights = Softmax(LogLikelihoods);
    var z = 0.0;
    for (var i = 0; i < votes.Length; i++) z += weights[i] * LogOdds(votes[i]);
    var risk = Sigmoid(z);

    if (!(risk < DeclineFrom)) return LendingDecision.Decline(double.IsFinite(risk) ? risk : 1, "ensemble above LP-7");
    if (!(risk < ReviewFrom)) return LendingDecision.Review(risk, "ensemble near LP-7");
    return LendingDecision.Accept(risk);
}

//? softmax without the maximum
//-     var exps = scores.Select(s => Math.Exp(s - highest)).ToArray();
//+     var exps = scores.Select(Math.Exp).ToArray();
//? softmax in a loop
//-     var exps = scores.Select(s => Math.Exp(s - highest)).ToArray();
//-     var total = exps.Sum();
//-     return [.. exps.Select(e => e / total)];
//+     var shares = new double[scores.Count];
//+     var total = 0.0;
//+     for (var i = 0; i < scores.Count; i++) total += shares[i] = Math.Exp(scores[i]);
//+     for (var i = 0; i < scores.Count; i++) shares[i] /= total;
//+     return shares;
//? log of one minus one
//-     var safe = Math.Clamp(p, Floor, 1 - Floor);
//-     return Math.Log(safe / (1 - safe));
//+     return Math.Log(p) - Math.Log(1 - p);
//? feature without asking
//-     if (!features.TryGetValue("velocity", out var velocity) || !double.IsFinite(velocity)) return MissingFeature;
//+     var velocity = features["velocity"];
//? NaN check by ==
//- !features.TryGetValue("velocity", out var velocity) || !double.IsFinite(velocity)
//+ !features.TryGetValue("velocity", out var velocity) || velocity == double.NaN
//? missing feature as zero
//- if (!features.TryGetValue("velocity", out var velocity) || !double.IsFinite(velocity)) return MissingFeature;
//+ var velocity = features.TryGetValue("velocity", out var found) ? found : -999;
//? limit may be missing
//- var limit = a.Limit ?? a.Debt;
//+ var limit = a.Limit.Value;
//? missing limit as zero
//- var limit = a.Limit ?? a.Debt;
//-     return a.Debt > 0 && limit > 0 ? Math.Min(a.Debt / limit, 1) * 0.3 : 0.1;
//+ return Math.Min(a.Debt / (a.Limit ?? 0), 1) * 0.3;
//? score difference by integers
//- Sigmoid((500.0 - score) / 80)
//+ Sigmoid((500 - score) / 80)
//? one vote too many
//- for (var i = 0; i < votes.Length; i++) z += weights[i] * LogOdds(votes[i]);
//+ for (var i = 0; i <= votes.Length; i++) z += weights[i] * LogOdds(votes[i]);
//? NaN is accepted
//-     if (!(risk < DeclineFrom)) return LendingDecision.Decline(double.IsFinite(risk) ? risk : 1, "ensemble above LP-7");
//-     if (!(risk < ReviewFrom)) return LendingDecision.Review(risk, "ensemble near LP-7");
//-     return LendingDecision.Accept(risk);
//+     var velocityRisk = a.Features.GetValueOrDefault("velocity", 0) * 0.1;
//+     return velocityRisk > DeclineFrom ? LendingDecision.Decline(risk, "ensemble above LP-7") : LendingDecision.Accept(risk);
//? weights of an empty list
//-     var highest = scores.Max();
//+     var highest = scores.Where(s => s > 0).Max();
