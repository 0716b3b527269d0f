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
---
// the line after it does the same, bands of one value, arms of one weight
static double Funding(int months)
{
    if (months <= 12) return 0.021; //! SH5008 'months <= 12'
    if (months <= 48) return 0.021;
    return 0.031;
}
static double Weight(Channel channel) => channel switch
{
    Channel.Web => 0.08,
    Channel.Branch => 0.08, //! SH5008 'Channel.Branch'
    _ => 0,
};
LendingDecision Decide(Application a)
{
    if (Funding(a.Months) + Weight(a.Channel) > 0.1) return LendingDecision.Review(0.1, "cost");
    if (a.Tags.Contains("promise")) return LendingDecision.Accept(0.04); //! SH5008 'a.Tags.Contains'
    return LendingDecision.Accept(0.04);
}
---
// guards with one answer, groups with 0, bands with names of their own
static double Weight(Channel channel) => channel switch
{
    Channel.Web => 0,
    Channel.Branch => 0,
    Channel.Phone => 0.5,
    _ => 0.5,
};
LendingDecision Decide(Application a)
{
    if (a.Income <= 0) return LendingDecision.Review(0.5, "figures");
    if (a.Debt < 0) return LendingDecision.Review(0.5, "figures");
    return a.Age > 30 ? LendingDecision.Accept(Weight(a.Channel)) : LendingDecision.Accept(0.2);
}
