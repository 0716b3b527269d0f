// TODO: calibrate on the data of 2026 //! SH5012 'TODO'
LendingDecision Decide(Application a)
{
    return LendingDecision.Accept(0.5); /* FIXME later */ //! SH5012 'FIXME'
}
---
// what is to do is said elsewhere: a todo list, XXXL sizes
LendingDecision Decide(Application a)
{
    var text = "TODO";
    return LendingDecision.Review(0.5, text); // as in the list of todos
}
