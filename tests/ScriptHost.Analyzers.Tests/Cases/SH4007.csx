// products of ints that become wider
LendingDecision Decide(Application a)
{
    long cents = (a.BureauScore ?? 0) * 100_000L;
    var score = a.BureauScore ?? 0;
    long total = a.LatePayments * a.LatePayments * 100_000; //! SH4007 'a.LatePayments * a.LatePayments * 100_000'
    double weighted = a.Payments.Count * 1_000_000; //! SH4007 'a.Payments.Count * 1_000_000'
    return LendingDecision.Accept(total + weighted + cents + score);
}
>>>
// products of ints that become wider
LendingDecision Decide(Application a)
{
    long cents = (a.BureauScore ?? 0) * 100_000L;
    var score = a.BureauScore ?? 0;
    long total = (long)(a.LatePayments * a.LatePayments) * 100_000;
    double weighted = (double)a.Payments.Count * 1_000_000;
    return LendingDecision.Accept(total + weighted + cents + score);
}
---
// a cast around the product comes too late
LendingDecision Decide(Application a)
{
    var n = a.Payments.Count;
    return LendingDecision.Accept((double)(n * 365 * 24 * 60)); //! SH4007
}
---
// widened first, small by the contract, or checked
LendingDecision Decide(Application a)
{
    long cents = (long)a.Payments.Count * 1_000_000;
    double months = a.Age * 12;
    double late = a.LatePayments * 100;
    decimal share = a.Months * 1_000;
    long careful = checked(a.Payments.Count * 1_000_000);
    const int Day = 24 * 60 * 60;
    var index = a.Payments.Count * 12;
    return LendingDecision.Accept(cents + months + late + (double)share + careful + Day + index + a.Payments.Count * 1_000_000.0);
}
