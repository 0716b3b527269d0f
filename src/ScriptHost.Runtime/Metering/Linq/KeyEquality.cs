using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime.Metering;

/// <summary>
/// The default comparison of hash keys, paying for keys that are unequal and still have the same hash code: crafted keys make a table
/// compare each with all others, in a single call.
/// </summary>
/// <remarks>
/// Some hash codes differ from process to process, and a few keys always collide by chance: those must not show in the fuel, so the
/// first collisions of a table are free.
/// </remarks>
internal sealed class KeyEquality<TKey> : IEqualityComparer<TKey>
{
    private const int Free = 4096;

    private static readonly bool IsSimple = typeof(TKey) == typeof(string) || typeof(TKey).IsPrimitive && Unsafe.SizeOf<TKey>() <= sizeof(int) || typeof(TKey).IsEnum && Unsafe.SizeOf<TKey>() <= sizeof(int);

    // Without an Equals of its own a struct is boxed, twice, and compared by reflection.
    private static readonly int Price = typeof(TKey).IsValueType && !typeof(IEquatable<TKey>).IsAssignableFrom(typeof(TKey)) ? 1000 : 2;

    private readonly Meter _meter = Meter.Current;
    private int _collisions;

    /// <summary>A comparer to use where a script gave none, or the default one; null where the framework's own cannot be flooded.</summary>
    public static IEqualityComparer<TKey>? Of(IEqualityComparer<TKey>? given) =>
        !IsSimple && (given is null || ReferenceEquals(given, EqualityComparer<TKey>.Default)) ? new KeyEquality<TKey>() : given;

    public bool Equals(TKey? x, TKey? y)
    {
        if (EqualityComparer<TKey>.Default.Equals(x, y)) return true;
        if (++_collisions > Free) _meter.Burn(Price);
        return false;
    }

    public int GetHashCode(TKey key) => key is null ? 0 : EqualityComparer<TKey>.Default.GetHashCode(key);

    // Tables with equal comparers are compared and copied in one go.
    public override bool Equals(object? obj) => obj is KeyEquality<TKey>;

    public override int GetHashCode() => typeof(TKey).GetHashCode();
}
