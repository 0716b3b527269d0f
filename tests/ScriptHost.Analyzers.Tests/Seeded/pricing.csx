// Risk-based price 2026-06: the yearly rate that covers funding, loss and cost; refuses what would be usury.
//
// Funding  treasury curve of 2026-06-01, reviewed monthly
// Loss     class rates of the 2024 book; loss given default 0.62

const double UsuryRate = 0.169;        // law: twice the market rate
const double ReviewRate = 0.129;       // complaints double above
const double LossGivenDefault = 0.62;  // recoveries of 2021-2024
const double CostShare = 0.011;        // cost of handling, finance 2026
const double ShortFunding = 0.021;     // treasury, up to a year
const double MiddleFunding = 0.026;    // up to four years
const double LongFunding = 0.031;
const int ShortMonths = 12;
const int MiddleMonths = 48;           // steps of the treasury curve
const double PercentPerUnit = 100;

LendingDecision Decide(Application a)
{
    var loss = LossRate(a);
    var rate = Funding(a.Months) + loss * LossGivenDefault + CostShare + Surcharge(a.Channel);
    var reason = string.Create(CultureInfo.InvariantCulture, $"rate {rate * PercentPerUnit:0.0} %");

    if (rate > UsuryRate) return LendingDecision.Decline(loss, reason);
    if (rate > ReviewRate) return LendingDecision.Review(loss, reason);
    return LendingDecision.Accept(loss);
}

static double Funding(int months)
{
    if (months <= ShortMonths) return ShortFunding;
    if (months <= MiddleMonths) return MiddleFunding;
    return LongFunding;
}

/// Yearly probability of default: utilisation and late payments, fitted on 26,000 loans.
static double LossRate(Application a)
{
    const double Intercept = -3.4;
    const double PerUtilisation = 1.3;  // per unit of utilisation, not per point of it
    const double PerLate = 0.28;
    var utilisation = Math.Min(a.UtilisationPercent / PercentPerUnit, 1);
    var logOdds = Intercept + PerUtilisation * utilisation + PerLate * a.LatePayments;
    return 1 / (1 + Math.Exp(-logOdds));
}

static double Surcharge(Channel channel)
{
    switch (channel)
    {
        case Channel.Web: return 0;
        case Channel.Branch: return 0.004;   // desk cost per loan
        case Channel.Phone: return 0.002;    // agent cost per loan
        default: throw new ArgumentOutOfRangeException(nameof(channel));
    }
}

//? percent used as a ratio
//- Math.Min(a.UtilisationPercent / PercentPerUnit, 1)
//+ Math.Min(a.UtilisationPercent, 1)
//? overlapping bands
//- if (months <= MiddleMonths) return MiddleFunding;
//+ if (months <= 10) return MiddleFunding;
//? same value for two bands
//- if (months <= MiddleMonths) return MiddleFunding;
//+ if (months <= MiddleMonths) return ShortFunding;
//? months divided into whole years
//- if (months <= ShortMonths) return ShortFunding;
//+ double years = months / 12; if (years <= 1) return ShortFunding;
//? NaN falls into the approving branch
//- var loss = LossRate(a);
//+ var loss = a.Debt / a.Income;
//? enum case forgotten
//-         case Channel.Phone: return 0.002;    // agent cost per loan
//-         default: throw new ArgumentOutOfRangeException(nameof(channel));
//+         default: return 0;
//? threshold without a name
//- if (rate > ReviewRate) return
//+ if (rate > 0.129) return
//? swallowed exception
//- var loss = LossRate(a);
//+ double loss; try { loss = LossRate(a); } catch { loss = 0; }
//? obsolete member
//- a.UtilisationPercent / PercentPerUnit
//+ a.Utilisation
//? unit slip: months plus years
//- if (months <= MiddleMonths)
//+ if (months / 12 <= 4.5)
//? rate squared with xor
//- loss * LossGivenDefault
//+ loss * (3 ^ 2) * LossGivenDefault
//? exact comparison with a computed rate
//- if (rate > ReviewRate) return
//+ if (rate == ReviewRate + 0.01) return
