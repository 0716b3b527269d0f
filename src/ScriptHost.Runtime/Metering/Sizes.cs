using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace ScriptHost.Runtime.Metering;

/// <summary>
/// The size of what a framework call works on, in elements, asked before the call so that it is paid for in advance. Instrumented code
/// calls these; null counts nothing, because what the framework does with it is to throw.
/// </summary>
/// <remarks>A collection that a script defines counts nothing either: its code pays for itself, and what it says of its size may be a lie.</remarks>
public static class Sizes
{
    /// <summary>The largest size; products and sums stay below it, so that charges cannot wrap around.</summary>
    private const long Most = 1L << 40;

    public static long OfText(string? text) => text?.Length ?? 0;

    public static long OfArray(Array? array) => array?.LongLength ?? 0;

    public static long OfSpan<T>(ReadOnlySpan<T> span) => span.Length;

    public static long OfSpanAt<T>(ref ReadOnlySpan<T> span) => span.Length;

    public static long OfWritable<T>(Span<T> span) => span.Length;

    public static long OfWritableAt<T>(ref Span<T> span) => span.Length;

    public static long OfBuilder(StringBuilder? builder) => builder?.Length ?? 0;

    public static long OfInterpolation(ref DefaultInterpolatedStringHandler text) => text.Text.Length;

    public static long OfImmutable<T>(ImmutableArray<T> array) => array.IsDefault ? 0 : array.Length;

    public static long OfImmutableAt<T>(ref ImmutableArray<T> array) => array.IsDefault ? 0 : array.Length;

    /// <summary>A number of elements. What is negative the framework refuses.</summary>
    public static long OfCount(int count) => Math.Max(0, count);

    public static long OfDelegate(Delegate? many)
    {
        if (many is null || many.HasSingleTarget) return 1;
        long count = 0;
        foreach (var _ in Delegate.EnumerateInvocationList(many)) count++;
        return count;
    }

    /// <summary>Anything else: texts, and the framework's own collections.</summary>
    public static long OfObject(object? value) => value switch
    {
        string text => text.Length,
        Array array => array.LongLength,
        StringBuilder builder => builder.Length,
        IEnumerable when FrameworkTypes.Contains(value) => Extent.Of(value),
        _ => 0,
    };

    public static long OfValueAt<T>(ref T value) => value is ValueType ? 0 : OfObject(value);

    public static long Sum(long one, long other) => Math.Min(Most, one + other);

    public static long Least(long one, long other) => Math.Min(one, other);

    /// <summary>For each element of one operand, a look at the other; sixteen at a time, as vectors do.</summary>
    public static long Product(long one, long other) => Math.Min(Most, one) * (1 + Math.Min(Most >> 20, other >> 4));

    /// <summary>Calls of a delegate, eight steps each, as elements of a <see cref="Meter.Toll"/>.</summary>
    public static long Calls(long count) => 4 * Meter.SmallCall * count;

    /// <summary>Characters that are read one by one, two steps each, as elements of a <see cref="Meter.Toll"/>: digits beyond the twentieth are exact arithmetic.</summary>
    public static long Characters(long count) => 8 * Math.Min(Most, count);

    /// <summary>Comparisons of a sort: n log2 n, four to a step of a <see cref="Meter.Toll"/>.</summary>
    public static long Comparisons(long count) => count < 2 ? count : Math.Min(Most, 4 * count * long.Log2(count));
}
