using System.Numerics;
using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime;

/// <content>Arrays that are copied by their bytes.</content>
public static partial class Guards
{
    /// <summary>Every NaN is copied as the canonical one, and no flag is made that is neither 0 nor 1: compiled code relies on that.</summary>
    public static void BlockCopy(Array src, int srcOffset, Array dst, int dstOffset, int count)
    {
        Meter.Current.Toll(Sizes.OfCount(count), NoSite);
        if (dst is bool[] && src is not bool[]) throw new ArgumentException("Bytes are not copied into an array of 'bool'; compare them with 0.", nameof(dst));
        var from = src switch
        {
            double[] wide => Canonical(wide, ref srcOffset, count),
            float[] narrow => Canonical(narrow, ref srcOffset, count),
            _ => src,
        };
        Buffer.BlockCopy(from, srcOffset, dst, dstOffset, count);
    }

    /// <summary>The array, or those of its elements that are copied where one of them is a NaN.</summary>
    private static T[] Canonical<T>(T[] array, ref int offset, int count)
        where T : struct, IFloatingPointIeee754<T>
    {
        if (offset < 0 || count < 1 || (long)offset + count > Buffer.ByteLength(array)) return array; // the framework says what is wrong
        var first = offset / Unsafe.SizeOf<T>();
        var part = array.AsSpan(first..((offset + count - 1) / Unsafe.SizeOf<T>() + 1));
        if (!HasNaN<T>(part)) return array;
        AllocateElements<T>(part.Length);
        var copy = part.ToArray();
        for (var i = 0; i < copy.Length; i++)
            if (T.IsNaN(copy[i])) copy[i] = T.NaN;
        offset -= first * Unsafe.SizeOf<T>();
        return copy;
    }

    private static bool HasNaN<T>(ReadOnlySpan<T> numbers)
        where T : INumberBase<T>
    {
        foreach (var number in numbers)
            if (T.IsNaN(number)) return true;
        return false;
    }
}
