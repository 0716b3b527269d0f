using ScriptHost.Runtime;

namespace ScriptHost.Verification.Reviewing.Behaviours;

/// <summary>Counts what runs cost, by the amount: exact, and of a size that does not follow the number of runs.</summary>
internal sealed class CostCounter(Func<Usage, long> amount)
{
    private readonly Dictionary<long, int> _before = [];
    private readonly Dictionary<long, int> _after = [];
    private long _most = -1;
    private string _worst = "";

    public void Add(CasePair pair)
    {
        Count(_before, amount(pair.Before!.Usage)); // ! the caller has looked
        var spent = amount(pair.After!.Usage); // ! as above
        Count(_after, spent);
        if (spent > _most) (_most, _worst) = (spent, pair.Case.Capture.Id);
    }

    public CostShift Total(long? budget) => new(Percentiles(_before), Percentiles(_after), budget, _worst);

    private static void Count(Dictionary<long, int> counts, long value) => counts[value] = counts.GetValueOrDefault(value) + 1;

    private static CostPercentiles Percentiles(Dictionary<long, int> counts)
    {
        var sorted = counts.OrderBy(c => c.Key).ToList();
        var all = sorted.Sum(c => (long)c.Value);
        return new CostPercentiles(At(50), At(95), At(99), sorted.Count > 0 ? sorted[^1].Key : 0);

        long At(int percent)
        {
            var left = (all * percent + 99) / 100;
            foreach (var (value, count) in sorted)
                if ((left -= count) <= 0) return value;
            return 0;
        }
    }
}
