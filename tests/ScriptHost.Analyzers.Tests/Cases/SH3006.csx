// asked and read
LendingDecision Decide(Application a)
{
    double points = 0;
    if (a.Features.ContainsKey("velocity")) points += a.Features["velocity"]; //! SH3006 'a.Features.ContainsKey'
    return LendingDecision.Accept(points);
}
>>>
// asked and read
LendingDecision Decide(Application a)
{
    double points = 0;
    if (a.Features.TryGetValue("velocity", out var value)) points += value;
    return LendingDecision.Accept(points);
}
---
// twice in one block, in a choice, and in a condition of two parts
LendingDecision Decide(Application a)
{
    var velocity = a.Features.ContainsKey("velocity") ? a.Features["velocity"] : 0; //! SH3006 'a.Features.ContainsKey'
    if (a.Age > 20 && a.Features.ContainsKey("tenure") && a.Features["tenure"] > 3) //! SH3006 'a.Features.ContainsKey'
    {
        velocity += a.Features["tenure"];
    }
    return LendingDecision.Accept(velocity);
}
>>>
// twice in one block, in a choice, and in a condition of two parts
LendingDecision Decide(Application a)
{
    var velocity = a.Features.TryGetValue("velocity", out var value) ? value : 0;
    if (a.Age > 20 && a.Features.TryGetValue("tenure", out var value2) && value2 > 3)
    {
        velocity += value2;
    }
    return LendingDecision.Accept(velocity);
}
---
// looked up once
LendingDecision Decide(Application a)
{
    var points = a.Features.TryGetValue("velocity", out var v) ? v : 0;
    points += a.Features.GetValueOrDefault("tenure", 0);
    return LendingDecision.Accept(a.Features.ContainsKey("flag") ? points : 0);
}
---
// another key, another table, and a key that changes in between
LendingDecision Decide(Application a)
{
    var other = new Dictionary<string, double>();
    double points = 0;
    var key = "velocity";
    if (a.Features.ContainsKey("a")) points += a.Features["b"];
    if (a.Features.ContainsKey("a")) points += other["a"];
    if (a.Features.ContainsKey(key))
    {
        key = "tenure";
        points += a.Features[key];
    }
    return LendingDecision.Accept(points);
}
---
// a table that is written
LendingDecision Decide(Application a)
{
    var counts = new Dictionary<string, int>();
    foreach (var p in a.Payments)
    {
        if (counts.ContainsKey(p.Merchant)) counts[p.Merchant]++;
        else counts[p.Merchant] = 1;
        if (!counts.ContainsKey("Rent")) counts["Rent"] = 0;
    }
    return LendingDecision.Accept(counts.Count);
}
