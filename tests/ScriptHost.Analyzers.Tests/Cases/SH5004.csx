// thresholds without a word

const double MostDebt = 0.43; //! SH5004 'MostDebt'

const int Youngest = 21; //! SH5004 'Youngest'
LendingDecision Decide(Application a) => a.Debt / a.Income > MostDebt || a.Age is < Youngest ? LendingDecision.Decline(1, "limits") : LendingDecision.Accept(0);
---
// a reason behind the line, above it, and above a group

const double MostDebt = 0.43;   // policy CR-12
/// Law, since 2020.
const int Youngest = 21;

// From the committee of 2026-03.
const double ReviewFrom = 0.3;
const double DeclineFrom = 0.6;
const double Weight = 0.25 * 2;

const double Slope = 0.7;
const string Name = "card";
LendingDecision Decide(Application a)
{
    var risk = Slope * a.Debt / a.Income * Weight;
    return risk > MostDebt && risk < DeclineFrom || risk > ReviewFrom || a.Age < Youngest ? LendingDecision.Decline(1, Name) : LendingDecision.Accept(0);
}
---
// steps of one scale with one reason

const int ShortMonths = 12;
const int MiddleMonths = 48;    // steps of the treasury curve

const int Oldest = 75; //! SH5004 'Oldest'
LendingDecision Decide(Application a) => a.Months <= ShortMonths || a.Months <= MiddleMonths && a.Age < Oldest ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "long");
---
// conversions, and ends of loops
const int MonthsPerYear = 12;
const int Quarter = 3;

LendingDecision Decide(Application a)
{
    var sum = 0.0;
    for (var i = 0; i < Quarter; i++) sum += i;
    return a.Months > MonthsPerYear && sum > a.Debt ? LendingDecision.Review(0.5, "change") : LendingDecision.Accept(0);
}
