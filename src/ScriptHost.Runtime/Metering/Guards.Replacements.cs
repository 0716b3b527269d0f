using System.Text;

namespace ScriptHost.Runtime;

public static partial class Guards
{
    private const int ChunkWalk = 64; // elements a step to another chunk counts for: it waits for memory
    private const long MostWalks = 1L << 48;

    public static string ReplaceText(string text, string oldValue, string? newValue)
    {
        ChargeReplacement(text, oldValue, newValue, StringComparison.Ordinal);
        return text.Replace(oldValue, newValue);
    }

    public static string ReplaceTextAs(string text, string oldValue, string? newValue, StringComparison comparisonType)
    {
        ChargeReplacement(text, oldValue, newValue, comparisonType);
        return text.Replace(oldValue, newValue, comparisonType);
    }

    public static string ReplaceLines(string text, string replacementText)
    {
        ArgumentNullException.ThrowIfNull(replacementText);
        ChargeText(text.Length + (long)text.AsSpan().CountAny("\r\n\f\u0085\u2028\u2029") * replacementText.Length, text.Length);
        return text.ReplaceLineEndings(replacementText);
    }

    public static StringBuilder ReplaceIn(StringBuilder builder, string oldValue, string? newValue)
    {
        ChargeReplacement(builder, oldValue, newValue);
        return builder.Replace(oldValue, newValue);
    }

    public static StringBuilder ReplaceInRange(StringBuilder builder, string oldValue, string? newValue, int startIndex, int count)
    {
        ChargeReplacement(builder, oldValue, newValue);
        return builder.Replace(oldValue, newValue, startIndex, count);
    }

    public static StringBuilder ReplaceSpanIn(StringBuilder builder, ReadOnlySpan<char> oldValue, ReadOnlySpan<char> newValue)
    {
        ChargeReplacement(builder, oldValue, newValue);
        return builder.Replace(oldValue, newValue);
    }

    public static StringBuilder ReplaceSpanInRange(StringBuilder builder, ReadOnlySpan<char> oldValue, ReadOnlySpan<char> newValue, int startIndex, int count)
    {
        ChargeReplacement(builder, oldValue, newValue);
        return builder.Replace(oldValue, newValue, startIndex, count);
    }

    // Counts the occurrences first where the result could become large: the framework makes it in one go.
    private static void ChargeReplacement(string text, string? oldValue, string? newValue, StringComparison comparison)
    {
        if (string.IsNullOrEmpty(oldValue)) return; // the framework says what is wrong
        long growth = (newValue?.Length ?? 0) - oldValue.Length;
        ChargeText(text.Length + (growth <= 0 ? 0 : growth * Occurrences(text, oldValue, comparison)), Sizes.Product(text.Length, oldValue.Length));
    }

    private static long Occurrences(string text, string value, StringComparison comparison)
    {
        if (comparison == StringComparison.Ordinal) return text.AsSpan().Count(value);
        Meter.Current.Toll(Sizes.Product(text.Length, value.Length), NoSite);
        long count = 0;
        for (var at = text.IndexOf(value, comparison); at >= 0; at = at + value.Length <= text.Length ? text.IndexOf(value, at + value.Length, comparison) : -1) count++;
        return count;
    }

    // A builder is not one text to search: as if every place where the old text fits held it. It keeps its text in chunks, and for each
    // one that holds the old text all of them are walked; a longer text splits a chunk, so that each call can double their number.
    private static void ChargeReplacement(StringBuilder builder, ReadOnlySpan<char> oldValue, ReadOnlySpan<char> newValue)
    {
        if (oldValue.IsEmpty) return;
        Meter.Current.Toll(Sizes.Product(builder.Length, oldValue.Length), NoSite);
        var (chunks, touched, places) = Places(builder, oldValue[0]);
        Meter.Current.Toll(Math.Min(MostWalks, chunks * touched) * ChunkWalk, NoSite);
        long growth = newValue.Length - oldValue.Length;
        if (growth > 0) Allocate(growth * Math.Min(places, builder.Length / oldValue.Length), CharSize);
    }

    private static (long Chunks, long Touched, long Places) Places(StringBuilder builder, char first)
    {
        long chunks = 0, touched = 0, places = 0;
        foreach (var chunk in builder.GetChunks())
        {
            var found = chunk.Span.Count(first);
            chunks++;
            if (found > 0) touched++;
            places += found;
        }
        return (chunks, touched, places);
    }
}
