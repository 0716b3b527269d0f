// an asynchronous function
async System.Threading.Tasks.Task<double> Score(Application a) //! SH0007 'async'
{
    await System.Threading.Tasks.Task.Yield(); //! SH0007 'await'
    return a.Income;
}
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
---
// a lock
LendingDecision Decide(Application a)
{
    var gate = new object();
    lock (gate) //! SH0007 'lock'
    {
        return LendingDecision.Accept(0);
    }
}
---
// a plain function, and words that only look alike
double Locked(double asyncRate, double awaited) => asyncRate + awaited;
LendingDecision Decide(Application a)
{
    return LendingDecision.Accept(Locked(0, 0));
}
