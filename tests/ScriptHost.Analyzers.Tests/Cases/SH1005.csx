// a member with a successor
LendingDecision Decide(Application a)
{
    var used = a.Utilisation; //! SH1005 'a.Utilisation'
    return LendingDecision.Accept(a is { Utilisation: > 50 } ? 1 : used / 100); //! SH1005 'Utilisation'
}
>>>
// a member with a successor
LendingDecision Decide(Application a)
{
    var used = a.UtilisationPercent;
    return LendingDecision.Accept(a is { Utilisation: > 50 } ? 1 : used / 100);
}
---
// members that stay, and deprecated ones of the script itself
[Obsolete("write Points")] double Old(double x) => x;
LendingDecision Decide(Application a)
{
    return LendingDecision.Accept(Old(a.UtilisationPercent) / 100);
}
