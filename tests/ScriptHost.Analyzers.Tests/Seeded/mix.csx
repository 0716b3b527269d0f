// Mix 2026-10: how concentrated are the payments, and how do they change from one half of the list to the other.

const double DeclineFrom = 0.8;     // limit of the risk office, 2026
const double ReviewFrom = 0.6;      // limit of the risk office, 2026
const double NoPayments = 0.5;      // nothing known
const double PerHalf = 0.25;        // fit of 2026-08
const int Top = 3;                  // merchants named in the letter

static Dictionary<string, double> SharesOf(IEnumerable<Payment> payments)
{
    var sums = new Dictionary<string, double>(StringComparer.Ordinal);
    foreach (var p in payments)
    {
        sums.TryGetValue(p.Merchant, out var sum);
        sums[p.Merchant] = sum + Math.Abs(p.Amount);
    }

    var total = sums.OrderBy(s => s.Key, StringComparer.Ordinal).Sum(s => s.Value);
    return total > 0 ? sums.ToDictionary(s => s.Key, s => s.Value / total, StringComparer.Ordinal) : [];
}

// 1 when all goes to one merchant, 1/n when n get the same
static double Herfindahl(Dictionary<string, double> shares) => shares.OrderBy(s => s.Key, StringComparer.Ordinal).Sum(s => s.Value * s.Value);

static double Change(IReadOnlyList<Payment> payments)
{
    var half = payments.Count / 2;
    if (half == 0) return 0;
    var older = payments.Take(half).Average(p => p.DaysLate);
    var newer = payments.Skip(payments.Count - half).Average(p => p.DaysLate);
    return Math.Clamp((newer - older) / 30, -1, 1);
}

static IEnumerable<string> Largest(Dictionary<string, double> shares, int count) =>
    shares.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Take(count).Select(s => s.Key);

LendingDecision Decide(Application a)
{
    if (a.Payments.Count == 0) return LendingDecision.Review(NoPayments, "no payments");

    var shares = SharesOf(a.Payments);
    var risk = Math.Clamp(0.5 * Herfindahl(shares) + PerHalf * (1 + Change(a.Payments)), 0, 1);
    var decision = risk switch
    {
        >= DeclineFrom => LendingDecision.Decline(risk, "payments to few merchants"),
        >= ReviewFrom => LendingDecision.Review(risk, "payments to few merchants"),
        _ => LendingDecision.Accept(risk),
    };
    return decision with { Notes = Largest(shares, Top).ToArray() };
}

//? halves of one payment
//-     if (half == 0) return 0;
//+
//? total may be 0
//- return total > 0 ? sums.ToDictionary(s => s.Key, s => s.Value / total, StringComparer.Ordinal) : [];
//+ return sums.ToDictionary(s => s.Key, s => s.Value / total, StringComparer.Ordinal);
//? order of a table in the sum
//- shares.OrderBy(s => s.Key, StringComparer.Ordinal).Sum(s => s.Value * s.Value)
//+ shares.Values.Sum(v => v * v)
//? first of a table
//- Largest(shares, Top).ToArray()
//+ shares.Take(Top).Select(s => s.Key).ToArray()
//? query as a note
//- Largest(shares, Top).ToArray()
//+ Largest(shares, Top)
//? mean by whole numbers
//- payments.Take(half).Average(p => p.DaysLate)
//+ (double)(payments.Take(half).Sum(p => p.DaysLate) / half)
//? key twice
//- SharesOf(a.Payments)
//+ a.Payments.ToDictionary(p => p.Merchant, p => p.Amount)
//? clamp lost
//- Math.Clamp(0.5 * Herfindahl(shares) + PerHalf * (1 + Change(a.Payments)), 0, 1)
//+ 0.5 * Herfindahl(shares) + PerHalf * (1 + a.LatePayments)
