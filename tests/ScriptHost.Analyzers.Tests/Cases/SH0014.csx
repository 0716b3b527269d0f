// nothing leaves the loop
LendingDecision Decide(Application a)
{
    var points = 0.0;
    while (true) { points += a.Income; } //! SH0014 'while'
}
---
// the counter is forgotten
LendingDecision Decide(Application a)
{
    var i = 0;
    var sum = 0.0;
    while (i < a.Balances.Count) //! SH0014 'while'
    {
        sum += a.Balances[i];
    }
    return LendingDecision.Accept(sum > 0 ? 0 : 1);
}
---
// the counter leads away
LendingDecision Decide(Application a)
{
    var sum = 0.0;
    for (var i = 0; i < a.Balances.Count; i--) sum += 1; //! SH0014 'for'
    for (var i = 10; i >= 0; i++) sum += i; //! SH0014 'for'
    for (;;) sum++; //! SH0014 'for'
}
---
// a condition of nothing but the input
LendingDecision Decide(Application a)
{
    var debt = a.Debt;
    var months = 0;
    while (debt > a.Income) months++; //! SH0014 'while'
    return LendingDecision.Accept(months > 12 ? 1 : 0);
}
---
// another counter steps
LendingDecision Decide(Application a)
{
    var (i, j) = (0, 0);
    while (i < 10) j++; //! SH0014 'while'
    return LendingDecision.Accept(j);
}
---
// loops that end
LendingDecision Decide(Application a)
{
    var debt = a.Debt;
    while (debt > a.Income) debt /= 2;
    var n = 0;
    while (true)
    {
        if (++n > 10) break;
    }
    for (var i = a.Balances.Count - 1; i >= 0; i--) n += i;
    for (var i = 0; ; i++)
    {
        if (i == 5) return LendingDecision.Accept(n);
    }
}
---
// queues, local functions, references and iterators change what is asked
IEnumerable<int> Numbers() { var n = 0; while (true) yield return n++; }
static bool Next(ref int x) => ++x < 10;
LendingDecision Decide(Application a)
{
    var queue = new Queue<double>(a.Balances);
    var sum = 0.0;
    while (queue.Count > 0) sum += queue.Dequeue();
    var left = 3;
    void Step() => left--;
    while (left > 0) Step();
    var i = 0;
    while (i < 5) Next(ref i);
    var text = a.Id;
    while (text.StartsWith('0')) text = text[1..];
    bool changed;
    do { changed = sum > 10; sum /= 2; } while (changed);
    var (x, y) = (0, 1);
    while (x < 100) (x, y) = (y, x + y);
    return LendingDecision.Accept(Numbers().Take(3).Sum() + y);
}
---
// an exception ends it, and a loop that never begins
LendingDecision Decide(Application a)
{
    var tries = 0;
    while (false) { tries++; }
    while (a.Age > 0) throw new InvalidOperationException("age");
    again:
    tries++;
    while (a.Age < 18) { if (tries < 3) goto again; return LendingDecision.Accept(1); }
    return LendingDecision.Accept(tries);
}
---
// a table of the script does not change
readonly ImmutableArray<double> Cuts = [20, 35];
int Place(double amount)
{
    var place = 0;
    while (place < Cuts.Length && amount > Cuts[0]) { } //! SH0014 'while'
    while (place < Cuts.Length && amount > Cuts[place]) place++;
    return place;
}
LendingDecision Decide(Application a) => Place(a.Debt) > 0 ? LendingDecision.Accept(0) : LendingDecision.Review(0.5, "debt");
