Decision Score(Transaction tx)
{
    var open = tx.RecentAmounts.ToList();
    double late = 0;
    while (open.Count > 0)
    {
        late += open[0] * open.Count;
        open.RemoveAt(0);
    }
    return Decision.Review(late, "late");
}
--- instead
Decision Score(Transaction tx)
{
    var open = new Queue<double>(tx.RecentAmounts);
    double late = 0;
    while (open.Count > 0)
    {
        late += open.Peek() * open.Count;
        open.Dequeue();
    }
    return Decision.Review(late, "late");
}
