// taken from the front
LendingDecision Decide(Application a) {
    var open = a.Payments.ToList();
    double late = 0;
    while (open.Count > 0)
    {
        late += open[0].Amount * open.Count;
        open.RemoveAt(0); //! SH3019 'open.RemoveAt'
    }
    return LendingDecision.Accept(late);
}
---
// put in at the front
LendingDecision Decide(Application a) {
    var newest = new List<double>();
    foreach (var b in a.Balances) newest.Insert(0, b); //! SH3019 'newest.Insert'
    return LendingDecision.Accept(newest[0]);
}
---
// a queue, the end of the list, one removal, and a short loop
LendingDecision Decide(Application a) {
    var queue = new Queue<Payment>(a.Payments);
    var list = a.Balances.ToList();
    while (queue.Count > 0) queue.Dequeue();
    while (list.Count > 2) list.RemoveAt(list.Count - 1);
    if (list.Count > 1) list.RemoveAt(0);
    for (var i = 0; i < 3; i++) list.Insert(0, i);
    foreach (var p in a.Payments)
    {
        var pair = new List<double> { p.Amount };
        pair.Insert(0, p.DaysLate);
        queue.Enqueue(p);
    }
    return LendingDecision.Accept(list.Count);
}
