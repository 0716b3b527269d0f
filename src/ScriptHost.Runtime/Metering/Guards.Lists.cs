using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime;

/// <content>Lists: what looks at many elements, moves them or copies them.</content>
public static partial class Guards
{
    public static List<T> GetRange<T>(List<T> list, int index, int count)
    {
        AllocateElements<T>(count);
        return list.GetRange(index, count);
    }

    public static List<T> Slice<T>(List<T> list, int start, int length) => GetRange(list, start, length);

    public static T[] ToArray<T>(List<T> list)
    {
        AllocateElements<T>(list.Count);
        return list.ToArray();
    }

    public static List<TOutput> ConvertAll<T, TOutput>(List<T> list, Converter<T, TOutput> converter)
    {
        AllocateElements<TOutput>(list.Count);
        return list.ConvertAll(converter);
    }

    public static List<T> FindAll<T>(List<T> list, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        List<T> found = [];
        for (var i = 0; i < list.Count; i++)
            if (match(list[i])) Add(found, list[i]);
        return found;
    }

    public static void TrimExcess<T>(List<T> list)
    {
        AllocateElements<T>(list.Count);
        list.TrimExcess();
    }

    public static bool Contains<T>(List<T> list, T item) => IndexOf(list, item) >= 0;

    public static int IndexOf<T>(List<T> list, T item) => IndexOf(list, item, 0, list.Count);

    public static int IndexOf<T>(List<T> list, T item, int index) => IndexOf(list, item, index, list.Count - index);

    public static int IndexOf<T>(List<T> list, T item, int index, int count)
    {
        PayLooks(item, count);
        return list.IndexOf(item, index, count);
    }

    public static int LastIndexOf<T>(List<T> list, T item)
    {
        PayLooks(item, list.Count);
        return list.LastIndexOf(item);
    }

    public static int LastIndexOf<T>(List<T> list, T item, int index)
    {
        PayLooks(item, list.Count);
        return list.LastIndexOf(item, index);
    }

    public static int LastIndexOf<T>(List<T> list, T item, int index, int count)
    {
        PayLooks(item, count);
        return list.LastIndexOf(item, index, count);
    }

    public static bool Remove<T>(List<T> list, T item)
    {
        PayLooks(item, list.Count);
        return list.Remove(item);
    }

    public static void Sort<T>(List<T> list) => Sort(list, (IComparer<T>?)null);

    public static void Sort<T>(List<T> list, IComparer<T>? comparer)
    {
        Meter.Current.Burn(Sequences.SortSteps(list.Count));
        list.Sort(KeyOrder<T>.OfTexts(comparer));
    }

    public static void Sort<T>(List<T> list, Comparison<T> comparison)
    {
        Meter.Current.Burn(Sequences.SortSteps(list.Count));
        list.Sort(comparison);
    }

    public static void Sort<T>(List<T> list, int index, int count, IComparer<T>? comparer)
    {
        Meter.Current.Burn(Sequences.SortSteps(count));
        list.Sort(index, count, KeyOrder<T>.OfTexts(comparer));
    }

    // A text is compared with each text of its own length, as far as they are equal.
    private static void PayLooks<T>(T item, int count)
    {
        if (count > 0) Meter.Current.Burn(count * (item is string text ? Texts.CompareSteps(text, text) : 1));
    }

    private static void Move<T>(long count)
    {
        if (count > 0) Meter.Current.Burn(count * Unsafe.SizeOf<T>() / Sequences.BytesPerStep);
    }
}
