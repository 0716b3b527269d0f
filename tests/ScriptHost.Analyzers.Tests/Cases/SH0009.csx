// code that runs when nobody asked
class Cache
{
    ~Cache() { } //! SH0009 'Cache'
    static Cache() { } //! SH0009 'Cache'
    public event Action Changed;
    public static event Action Opened; //! SH0009
    public static int Calls; //! SH0009 'Calls'
    public static double Limit { get; set; } //! SH0009 'Limit'
    public void Change() => Changed?.Invoke();
}
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
---
// constructors, constants, computed static properties
record Band(double From, double To)
{
    public const double Widest = 100;
    public static Band Whole => new(0, Widest);
    public double Width { get; } = To - From;
}
class Sum
{
    public Sum(double start) => Total = start;
    public double Total { get; private set; }
    public void Add(double x) => Total += x;
}
LendingDecision Decide(Application a)
{
    var sum = new Sum(0);
    sum.Add(Band.Whole.Width);
    return LendingDecision.Accept(sum.Total > 1 ? 0 : 1);
}
