// a percentage against a share
LendingDecision Decide(Application a)
{
    if (a.UtilisationPercent > 0.4) return LendingDecision.Review(0.5, "utilisation"); //! SH4018 'a.UtilisationPercent > 0.4'
    if (0.9 < a.UtilisationPercent) return LendingDecision.Review(0.5, "utilisation"); //! SH4018
    var latePercent = 100.0 * a.LatePayments / a.Months;
    return latePercent is > 0.3 ? LendingDecision.Review(0.5, "late") : LendingDecision.Accept(0); //! SH4018 '> 0.3'
}
---
// a share of the output against percent
double Of(LendingDecision d) => d.Risk > 35 ? 1 : 0; //! SH4018 'd.Risk > 35'
LendingDecision Decide(Application a) => LendingDecision.Accept(Of(LendingDecision.Accept(0.2)));
---
// percent with percent, shares with shares, and zero
const double MaxPercent = 40;
LendingDecision Decide(Application a)
{
    var share = a.UtilisationPercent / 100;
    if (a.UtilisationPercent > 40 || a.UtilisationPercent > MaxPercent || a.UtilisationPercent <= 0 || share > 0.4) return LendingDecision.Review(0.5, "utilisation");
    var decision = LendingDecision.Accept(0.3);
    return decision.Risk > 0.2 && a.Age > 0.5 && a.UtilisationPercent >= 1 ? decision : LendingDecision.Accept(0);
}
---
// capped at one
LendingDecision Decide(Application a)
{
    var used = Math.Min(a.UtilisationPercent, 1); //! SH4018 'Math.Min'
    var share = Math.Min(a.UtilisationPercent / 100, 1);
    return used > share ? LendingDecision.Accept(Math.Min(share, 1)) : LendingDecision.Review(0.5, "use");
}
---
// a percentage that travels: through a name, a record, a function, and to the other side
const double HeavyUse = 0.9;
const double HighShare = 95; //! SH4018 '95'

record Features(double Utilisation, double Income);

static bool IsHeavy(double use) => use > HeavyUse; //! SH4018 'use > HeavyUse'

LendingDecision Decide(Application a)
{
    var features = new Features(a.UtilisationPercent, a.Income);
    if (features.Utilisation > HeavyUse) return LendingDecision.Review(0.5, "use"); //! SH4018 'features.Utilisation > HeavyUse'
    var use = a.UtilisationPercent;
    if (use >= 0.8 || IsHeavy(use)) return LendingDecision.Review(0.5, "use"); //! SH4018 'use >= 0.8'
    var capped = Math.Min(1.0, use); //! SH4018 'Math.Min(1.0, use)'
    var free = 1 - a.UtilisationPercent; //! SH4018 '1 - a.UtilisationPercent'
    return capped + free > HighShare ? LendingDecision.Review(0.5, "use") : LendingDecision.Accept(0);
}
---
// divided on the way
const double HeavyUse = 0.9;
const double HighShare = 0.95;
const int HighestDebtRatio = 5;

record Features(double Utilisation, double Income);

static bool IsHeavy(double use) => use > HeavyUse;

LendingDecision Decide(Application a)
{
    var features = new Features(a.UtilisationPercent / 100, a.Income);
    var use = a.UtilisationPercent / 100;
    if (features.Utilisation > HeavyUse || use >= 0.8 || IsHeavy(use)) return LendingDecision.Review(0.5, "use");
    var capped = Math.Min(1.0, use);
    return capped + (1 - use) > HighShare * HighestDebtRatio || a.UtilisationPercent > 90 ? LendingDecision.Review(0.5, "use") : LendingDecision.Accept(0);
}
