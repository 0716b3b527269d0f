using System.Collections;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime.Metering;

/// <summary>What the metered operators have in common: paying for a sequence before, or while, the framework enumerates it.</summary>
internal static class Sequences
{
    /// <summary>From this many elements on, what the framework keeps of a sequence is charged before it doubles.</summary>
    public const int FirstRoom = 32;

    public const int BytesPerStep = 64;

    /// <summary>The frames of an operator of the framework, with its buffers and sets, beside those of the script's smallest call.</summary>
    private const int Levels = 2;

    public static int SizeOf<T>() => Unsafe.SizeOf<T>();

    /// <summary>A source for members of the framework: pays at each step. Null stays null, so that the framework names the argument.</summary>
    public static IEnumerable<T> Step<T>(IEnumerable<T> source) => Step(source, out _);

    /// <param name="level">How deep the source is.</param>
    public static IEnumerable<T> Step<T>(IEnumerable<T> source, out int level)
    {
        if (source is not Operator<T> paid) return Kept(source, 0, out level);
        level = paid.Level;
        return paid;
    }

    /// <summary>A source for members of the framework that keep each element, in <paramref name="bytes"/>, until the sequence ends.</summary>
    /// <param name="most">The most elements they keep.</param>
    /// <param name="sorts">By how many keys they then sort them.</param>
    public static IEnumerable<T> Kept<T>(IEnumerable<T> source, int bytes, out int level, int most = int.MaxValue, int sorts = 0)
    {
        level = 0;
        if (source is null) return null!; // ! see Step
        Operator<T> paid = Shown(source) switch
        {
            T[] array => new Stepping<T, ArraySource<T>>(new(array), bytes, most, sorts),
            List<T> list when list.GetType() == typeof(List<T>) => new Stepping<T, ListSource<T>>(new(list), bytes, most, sorts),
            _ => new Stepping<T, EnumerableSource<T>>(Nested(source), bytes, most, sorts),
        };
        level = paid.Level;
        return paid;
    }

    /// <summary>A source for members that look at all elements at once and keep none: a collection pays for all its elements, and is enumerated by the framework's own fast code.</summary>
    public static IEnumerable<T> Whole<T>(IEnumerable<T> source)
    {
        var shown = Shown(source);
        if (Trust.Collection(shown) is not { } collection) return Step(source);
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) Meter.Current.TollOfObjects(Math.Max(4L * collection.Count, Extent.Of(shown)), -1); // a step each, and more where they may be long texts
        else Meter.Current.Toll(Math.Max(4L * collection.Count, Extent.Of(shown)), -1);
        return shown;
    }

    /// <summary>For operators that take an array or a list apart by index, one element a step, and need not sort all of what is sorted.</summary>
    public static IEnumerable<T> Part<T>(IEnumerable<T> source, out int level)
    {
        var shown = source is Sorted<T> { Shallow: { } ordered } ? ordered : Shown(source);
        if (shown is not (T[] or IOrderedEnumerable<T>) && shown?.GetType() != typeof(List<T>)) return Step(source, out level);
        level = LevelOf(source);
        return shown;
    }

    /// <summary>For members that ask a list for one element, whoever wrote the list.</summary>
    public static IEnumerable<T> Indexed<T>(IEnumerable<T> source) => source is IList<T> ? source : Part(source, out _);

    /// <summary>For members that ask a collection for its size, whoever wrote the collection.</summary>
    public static IEnumerable<T> Sized<T>(IEnumerable<T> source)
    {
        if (source is SortedSet<T> tree) Guards.Count(tree); // pays where it must be counted
        return source is ICollection<T> or ICollection ? source : Part(source, out _);
    }

    /// <summary>A source of objects for operators of the framework.</summary>
    public static IEnumerable StepObjects(IEnumerable source, out int level)
    {
        level = 0;
        // The framework's own operator makes a sequence of objects of anything.
        return source is null ? null! : Step(source as IEnumerable<object> ?? Enumerable.Cast<object>(source), out level); // ! see Step
    }

    /// <summary>Any sequence as the source of an operator.</summary>
    public static EnumerableSource<T> Nested<T>(IEnumerable<T> source) => source is Operator<T> or Sorted<T>
        ? new EnumerableSource<T>(source, LevelOf(source))
        : new EnumerableSource<T>(Shown(source), LevelOf(source), Levels);

    /// <summary>What the framework would see: what is behind a view of an array, and its own operators.</summary>
    public static IEnumerable<T> Shown<T>(IEnumerable<T> source) => source is Made<T> made ? made.Native : View<T>.Behind(source);

    public static bool TryCount<T>(IEnumerable<T> source, out int count)
    {
        count = source switch
        {
            Operator<T> paid => paid.KnownCount,
            Sorted<T> sorted => sorted.KnownCount,
            _ => Trust.Collection(Shown(source))?.Count ?? -1,
        };
        return count >= 0;
    }

    public static int LengthOf<T>(ImmutableArray<T> array) => array.IsDefault ? 0 : array.Length;

    /// <summary>About how often a sort compares.</summary>
    public static long SortSteps(int count) => count < 2 ? 0 : (long)count * BitOperations.Log2((uint)count);

    /// <summary>The nested calls that enumerating a sequence takes; 0 for what is not made of operators.</summary>
    public static int LevelOf<T>(IEnumerable<T> source) => source switch
    {
        Operator<T> paid => paid.Level,
        Made<T> made => made.Level,
        Sorted<T> sorted => sorted.Level,
        _ => 0,
    };
}
