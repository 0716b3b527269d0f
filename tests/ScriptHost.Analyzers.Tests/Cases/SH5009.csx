// two functions, one body
static double IncomePoints(double value)
{
    if (value < 1000) return 0.9;
    if (value < 2000) return 0.5;
    return value < 3000 ? 0.2 : 0.1;
}
static double DebtPoints(double amount) //! SH5009 'DebtPoints'
{
    if (amount < 1000) return 0.9;
    if (amount < 2000) return 0.5;
    return amount < 3000 ? 0.2 : 0.1;
}
LendingDecision Decide(Application a) => LendingDecision.Accept(IncomePoints(a.Income) + DebtPoints(a.Debt));
---
// other numbers, other types, and what is too short to be a copy
static double IncomePoints(double value)
{
    if (value < 1000) return 0.9;
    if (value < 2000) return 0.5;
    return value < 3000 ? 0.2 : 0.1;
}
static double DebtPoints(double value)
{
    if (value < 1000) return 0.9;
    if (value < 2000) return 0.4;
    return value < 3000 ? 0.2 : 0.1;
}
static decimal Half(decimal x) => x / 2;
static double Share(double x) => x / 2;
static double Part(double x) => x / 2;
LendingDecision Decide(Application a) => LendingDecision.Accept(IncomePoints(a.Income) + DebtPoints(a.Debt) + Share(1) + Part(1) + (double)Half(1));
