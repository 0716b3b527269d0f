namespace ScriptHost.Runtime.Metering;

/// <summary>What comparing texts costs: a step for each cache line of the shorter one.</summary>
internal sealed class Texts : IEqualityComparer<string>
{
    private const int CharsPerStep = 32;

    private readonly Meter _meter = Meter.Current;

    public static long CompareSteps(string left, string right) => 1 + Math.Min(left.Length, right.Length) / CharsPerStep;

    /// <summary>The default comparison where elements are texts, paid by their length; null for other elements.</summary>
    public static IEqualityComparer<T>? Equality<T>() => typeof(T) == typeof(string) ? (IEqualityComparer<T>)(object)new Texts() : null;

    public bool Equals(string? x, string? y)
    {
        if (x is not null && y is not null && x.Length == y.Length) _meter.Burn(CompareSteps(x, y));
        return string.Equals(x, y);
    }

    public int GetHashCode(string text) => text.GetHashCode(StringComparison.Ordinal);
}
