using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime.Metering;

/// <summary>The default order of keys that may be long: pays for each comparison, for texts by their length.</summary>
internal sealed class KeyOrder<TKey> : IComparer<TKey>
{
    private static readonly bool IsFlat = typeof(TKey).IsPrimitive || typeof(TKey).IsEnum;

    private readonly Meter _meter = Meter.Current;

    /// <summary>A comparer to use where a script gave none, or the default one; null where a comparison is a few instructions.</summary>
    public static IComparer<TKey>? Of(IComparer<TKey>? given) =>
        !IsFlat && (given is null || ReferenceEquals(given, Comparer<TKey>.Default)) ? new KeyOrder<TKey>() : given;

    /// <summary>The same for texts only: an unstable sort may put equal keys of other types into another order when it is given a comparer.</summary>
    public static IComparer<TKey>? OfTexts(IComparer<TKey>? given) => typeof(TKey) == typeof(string) ? Of(given) : given;

    public int Compare(TKey? x, TKey? y)
    {
        if (x is string left && y is string right) _meter.Burn(Texts.CompareSteps(left, right));
        else _meter.Step();
        return Comparer<TKey>.Default.Compare(x, y);
    }

    // As for tables: collections with equal orders are compared and copied in one go.
    public override bool Equals(object? obj) => obj is KeyOrder<TKey>;

    public override int GetHashCode() => typeof(TKey).GetHashCode();
}
