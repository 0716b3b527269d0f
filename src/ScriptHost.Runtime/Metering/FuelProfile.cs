using System.Collections.Immutable;
using System.Globalization;

namespace ScriptHost.Runtime.Metering;

/// <summary>How the prices that are known at compile time are spread over the lines of a script.</summary>
/// <param name="Sites">Function, file and line, as <c>Decide|credit-risk/credit-risk.csx:12</c>, by number.</param>
/// <param name="Charges">What each charge pays for, by the number of the charge.</param>
public sealed record FuelPlan(ImmutableArray<string> Sites, ImmutableArray<ImmutableArray<SiteShare>> Charges);

/// <summary>What one charge pays for at one site.</summary>
/// <param name="Site">Its number in the plan.</param>
/// <param name="Fuel">Above 0.</param>
public readonly record struct SiteShare(int Site, long Fuel);

/// <summary>What a line spent.</summary>
/// <param name="Path">Relative to the scripts' root.</param>
/// <param name="Line">From 1.</param>
/// <param name="Fuel">Of all runs together.</param>
public sealed record LineFuel(string Path, int Line, long Fuel);

/// <summary>
/// Sums what each line spends over the runs of one thread. All fuel is counted: prices that are known at compile time go to the lines they
/// are for, and what the framework and the guards charge by size to the line that called them. A run that stops counts the charge that
/// stopped it as a whole. Used by one thread.
/// </summary>
public sealed class FuelProfile
{
    private const int NoSite = -1;

    [ThreadStatic] private static FuelProfile? t_current;

    private readonly FuelPlan _plan;
    private readonly long[] _prices; // of each charge
    private readonly long[] _placeless; // the part of it for code that the compiler wrote
    private readonly long[] _charges; // how often each was made
    private readonly long[] _bySize; // of each site
    private (long[] Charges, long[] BySize) _before = ([], []); // of the run under way
    private Meter? _meter;
    private long _run;
    private long _left; // fuel left that is accounted for

    public FuelProfile(FuelPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _prices = [.. plan.Charges.Select(c => c.Sum(s => s.Fuel))];
        _placeless = [.. plan.Charges.Select(c => c.Where(s => !HasPlace(s.Site)).Sum(s => s.Fuel))];
        _charges = new long[_prices.Length];
        _bySize = new long[plan.Sites.Length];
    }

    /// <summary>The lines that spent anything, by file and line.</summary>
    public ImmutableArray<LineFuel> Lines => [.. BySite()
        .Where(s => HasPlace(s.Site))
        .Select(s => (Place: _plan.Sites[s.Site].Split('|')[^1], s.Fuel))
        .GroupBy(s => s.Place, StringComparer.Ordinal)
        .Select(g => (Colon: g.Key.LastIndexOf(':'), g.Key, Fuel: g.Sum(s => s.Fuel)))
        .Select(g => new LineFuel(g.Key[..g.Colon], int.Parse(g.Key[(g.Colon + 1)..], CultureInfo.InvariantCulture), g.Fuel))
        .Where(l => l.Fuel > 0)
        .OrderBy(l => l.Path, StringComparer.Ordinal).ThenBy(l => l.Line)];

    /// <summary>Counts what one run on this thread spends.</summary>
    /// <param name="run">A run of a program that was compiled for this plan.</param>
    public T During<T>(Func<T> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        (t_current, _meter, _before) = (this, null, ([.. _charges], [.. _bySize]));
        try
        {
            var done = run();
            if (_meter is not null) Settle(_meter.Fuel);
            return done;
        }
        finally
        {
            t_current = null;
        }
    }

    /// <summary>Who pays for what has no known price.</summary>
    internal int Payer { get; private set; }

    /// <summary>The profile that counts for a meter; null when there is none. The first meter of a run is the one that counts.</summary>
    internal static FuelProfile? Of(Meter meter)
    {
        if (t_current is not { } profile) return null;
        if (profile._meter is null) profile.Begin(meter);
        if (!ReferenceEquals(profile._meter, meter)) return null;
        if (profile._run != meter.Run) profile.Repeat(meter);
        return profile;
    }

    internal void Charging(int charge, long left)
    {
        Settle(left);
        _charges[charge]++;
        _left -= _prices[charge];
        if (Payer != NoSite) _bySize[Payer] += _placeless[charge];
    }

    internal void Leaving(int site, long left)
    {
        Settle(left);
        if (HasPlace(site)) Payer = site;
    }

    internal void Back(int site, long left)
    {
        if (HasPlace(site)) Payer = site;
        Settle(left);
    }

    private void Begin(Meter meter)
    {
        (_meter, _run) = (meter, meter.Run);
        _left = meter.Budget.Fuel;
        Payer = NoSite;
    }

    /// <summary>A run that the deadline watch hit by mistake is made again: what it spent was spent by nobody.</summary>
    private void Repeat(Meter meter)
    {
        _before.Charges.CopyTo(_charges, 0);
        _before.BySize.CopyTo(_bySize, 0);
        Begin(meter);
    }

    /// <summary>What was spent since, and is not accounted for, was charged by size.</summary>
    private void Settle(long left)
    {
        if (Payer != NoSite) _bySize[Payer] += _left - left;
        _left = left;
    }

    /// <summary>What the compiler wrote by itself, such as the equality of a record, has no line: whoever called it pays.</summary>
    private bool HasPlace(int site) => site != NoSite && !_plan.Sites[site].EndsWith('|');

    private IEnumerable<SiteShare> BySite() =>
        _plan.Charges.SelectMany((shares, charge) => shares.Select(s => s with { Fuel = s.Fuel * _charges[charge] })).Concat(_bySize.Select((fuel, site) => new SiteShare(site, fuel)));
}
