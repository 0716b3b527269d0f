using System.Globalization;
using System.Net;

namespace ScriptHost.Benchmarks.Isolation;

/// <summary>What became of the requests of one connection.</summary>
internal sealed class SiegeTally
{
    private readonly List<double> _microseconds = [];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _wrong = [];

    public bool IsClean => _wrong.Count == 0;

    public static SiegeTally Sum(IEnumerable<SiegeTally> tallies)
    {
        var sum = new SiegeTally();
        foreach (var tally in tallies)
        {
            sum._microseconds.AddRange(tally._microseconds);
            sum._wrong.AddRange(tally._wrong);
            foreach (var (kind, count) in tally._counts) sum._counts[kind] = sum._counts.GetValueOrDefault(kind) + count;
        }
        sum._microseconds.Sort();
        return sum;
    }

    public void Good(double microseconds, bool isRight, string answer)
    {
        Count("good");
        _microseconds.Add(microseconds);
        if (!isRight) _wrong.Add("good: " + answer);
    }

    public void Bad(string kind, HttpStatusCode? status, HttpStatusCode expected)
    {
        Count(kind);
        if (status != expected) _wrong.Add($"{kind}: {status?.ToString() ?? "connection lost"} instead of {expected}");
    }

    public double Share(double share) => _microseconds.Count == 0 ? 0 : _microseconds[(int)(share * (_microseconds.Count - 1))];

    public override string ToString() =>
        string.Join(", ", _counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value:N0} {c.Key}")))
        + string.Create(CultureInfo.InvariantCulture, $"\nlost or wrong: {_wrong.Count}; good requests p50 {Share(0.5):F0} us, p99 {Share(0.99):F0} us, max {Share(1) / 1000:F0} ms")
        + string.Concat(_wrong.GroupBy(w => w, StringComparer.Ordinal).Take(10).Select(g => $"\n  {g.Count()} x {g.Key}"));

    private void Count(string kind) => _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
}
