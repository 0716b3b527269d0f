// 1.1 in all
const double WAge = 0.3, WDebt = 0.5, WLate = 0.3;
LendingDecision Decide(Application a)
{
    double[] weights = [0.5, 0.3, 0.1]; //! SH4024
    return LendingDecision.Accept(weights[0] * (WAge * a.Age + WDebt * a.Debt + WLate * a.LatePayments)); //! SH4024 'WAge * a.Age + WDebt'
}
---
// an array and fields of a card
LendingDecision Decide(Application a)
{
    var weights = new double[] { 0.6, 0.3, 0.2 }; //! SH4024 '{ 0.6'
    return LendingDecision.Accept(weights[0] * a.Age);
}
---
// one in all, divided by their sum, points of a card
const double WAge = 0.3, WDebt = 0.5, WLate = 0.2;
LendingDecision Decide(Application a)
{
    double[] weights = [0.5, 0.3, 0.1];
    double[] points = [0.5, 0.3, 0.1];
    double[] cardWeights = [0.68, 0.38, -0.06, 1.2];
    var thirds = new double[] { 1.0 / 3, 1.0 / 3, 1.0 / 3 };
    var score = WAge * a.Age + WDebt * a.Debt + WLate * a.LatePayments;
    return LendingDecision.Accept(score + weights[0] / weights.Sum() + points[0] + cardWeights[1] + thirds[0]);
}
