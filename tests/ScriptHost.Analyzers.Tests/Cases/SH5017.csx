// set where it should ask
LendingDecision Decide(Application a)
{
    var isNew = a.Tags.Contains("new");
    var isYoung = a.Age < 25;
    if (isNew = isYoung) return LendingDecision.Review(0.5, "new and young"); //! SH5017 'isNew = isYoung'
    return a.Income > 0 && (isYoung = true) ? LendingDecision.Accept(0) : LendingDecision.Accept(isNew ? 1 : 0); //! SH5017 'isYoung = true'
}
>>>
// set where it should ask
LendingDecision Decide(Application a)
{
    var isNew = a.Tags.Contains("new");
    var isYoung = a.Age < 25;
    if (isNew == isYoung) return LendingDecision.Review(0.5, "new and young");
    return a.Income > 0 && (isYoung == true) ? LendingDecision.Accept(0) : LendingDecision.Accept(isNew ? 1 : 0);
}
---
// assignments that are statements, and the value that is compared after
LendingDecision Decide(Application a)
{
    bool isNew, isYoung;
    isNew = isYoung = a.Age < 25;
    var i = 0;
    double value;
    while ((value = i++) < 3) isNew = !isNew;
    return LendingDecision.Accept(isNew == isYoung ? value : 0);
}
