namespace ScriptHost.Runtime;

public static partial class Guards
{
    // Header, length and end of a string, and the reference to it.
    private const int PieceSize = 32;

    public static string[] SplitAt(string text, char separator, StringSplitOptions options)
    {
        ChargePieces(text, text.AsSpan().Count(separator), int.MaxValue);
        return text.Split(separator, options);
    }

    public static string[] SplitAtMost(string text, char separator, int count, StringSplitOptions options)
    {
        ChargePieces(text, text.AsSpan().Count(separator), count);
        return text.Split(separator, count, options);
    }

    public static string[] SplitAtAny(string text, char[]? separator)
    {
        ChargePieces(text, CountAny(text, separator), int.MaxValue);
        return text.Split(separator);
    }

    public static string[] SplitAtAnySpan(string text, ReadOnlySpan<char> separator)
    {
        ChargePieces(text, CountAny(text, separator), int.MaxValue);
        return text.Split(separator);
    }

    public static string[] SplitAtAnyMost(string text, char[]? separator, int count)
    {
        ChargePieces(text, CountAny(text, separator), count);
        return text.Split(separator, count);
    }

    public static string[] SplitAtAnyWith(string text, char[]? separator, StringSplitOptions options)
    {
        ChargePieces(text, CountAny(text, separator), int.MaxValue);
        return text.Split(separator, options);
    }

    public static string[] SplitAtAnyMostWith(string text, char[]? separator, int count, StringSplitOptions options)
    {
        ChargePieces(text, CountAny(text, separator), count);
        return text.Split(separator, count, options);
    }

    public static string[] SplitAtText(string text, string? separator, StringSplitOptions options)
    {
        ChargePieces(text, CountText(text, separator), int.MaxValue);
        return text.Split(separator, options);
    }

    public static string[] SplitAtTextMost(string text, string? separator, int count, StringSplitOptions options)
    {
        ChargePieces(text, CountText(text, separator), count);
        return text.Split(separator, count, options);
    }

    public static string[] SplitAtTexts(string text, string[]? separator, StringSplitOptions options)
    {
        ChargePieces(text, CountTexts(text, separator), int.MaxValue);
        return text.Split(separator, options);
    }

    public static string[] SplitAtTextsMost(string text, string[]? separator, int count, StringSplitOptions options)
    {
        ChargePieces(text, CountTexts(text, separator), count);
        return text.Split(separator, count, options);
    }

    private static void ChargePieces(string text, long separators, int most)
    {
        var meter = Meter.Current;
        meter.Allocate(Math.Min(separators + 1, Math.Max(0, most)) * PieceSize + (long)text.Length * CharSize);
        meter.Toll(text.Length, NoSite);
    }

    // Without separators the framework splits at white space.
    private static long CountAny(string text, ReadOnlySpan<char> separators)
    {
        if (separators.IsEmpty) return CountWhiteSpace(text);
        Meter.Current.Toll(Sizes.Product(text.Length, separators.Length), NoSite);
        return text.AsSpan().CountAny(separators);
    }

    private static long CountText(string text, string? separator) => string.IsNullOrEmpty(separator) ? CountWhiteSpace(text) : text.AsSpan().Count(separator);

    private static long CountTexts(string text, string[]? separators)
    {
        if (separators is null or []) return CountWhiteSpace(text);
        long count = 0;
        foreach (var separator in separators)
        {
            Meter.Current.Toll(text.Length, NoSite);
            count += CountText(text, separator);
        }
        return count;
    }

    private static long CountWhiteSpace(string text)
    {
        long count = 0;
        foreach (var c in text) count += char.IsWhiteSpace(c) ? 1 : 0;
        return count;
    }
}
