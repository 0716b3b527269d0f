// the same on both sides
LendingDecision Decide(Application a)
{
    var points = a.Age < 25 ? 0.2 : 0.2; //! SH5008 'a.Age < 25'
    if (a.Income > 1000) points += 0.1; //! SH5008 'a.Income'
    else points += 0.1;
    if (a.Channel == Channel.Web) //! SH5008 'a.Channel'
    {
        points += 0.3;
        points *= 2;
    }
    else
    {
        points += 0.3;
        points *= 2;
    }
    return LendingDecision.Accept(points);
}
>>>
// the same on both sides
LendingDecision Decide(Application a)
{
    var points = 0.2;
    points += 0.1;
    points += 0.3;
    points *= 2;
    return LendingDecision.Accept(points);
}
---
// a whole chain
LendingDecision Decide(Application a)
{
    if (a.Age < 25) return LendingDecision.Accept(0); //! SH5008 'a.Age'
    else if (a.Age < 50) { return LendingDecision.Accept(0); }
    else return LendingDecision.Accept(0);
}
---
// neighbours that are alike, and no else
LendingDecision Decide(Application a)
{
    var points = 0.0;
    if (a.Age < 25) points += 0.1;
    else if (a.Age < 50) points += 0.2;
    else points += 0.1;
    if (a.Age < 25) points += 0.1;
    return LendingDecision.Accept(a.Age > 3 ? points : -points);
}
