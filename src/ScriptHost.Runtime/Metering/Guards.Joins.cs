using System.Text;

namespace ScriptHost.Runtime;

public static partial class Guards
{
    public static string ConcatTexts(string?[] values)
    {
        ChargeTexts(values, 0);
        return string.Concat(values);
    }

    public static string ConcatTextSpan(ReadOnlySpan<string?> values)
    {
        ChargeTexts(values, 0);
        return string.Concat(values);
    }

    public static string ConcatObjects(object?[] values)
    {
        values = Settled(values);
        ChargeObjects(values, 0);
        return string.Concat(values);
    }

    public static string ConcatObjectSpan(ReadOnlySpan<object?> values)
    {
        values = Settled(values);
        ChargeObjects(values, 0);
        return string.Concat(values);
    }

    public static string JoinTexts(string? separator, string?[] values)
    {
        ChargeTexts(values, separator?.Length ?? 0);
        return string.Join(separator, values);
    }

    public static string JoinTextSpan(string? separator, ReadOnlySpan<string?> values)
    {
        ChargeTexts(values, separator?.Length ?? 0);
        return string.Join(separator, values);
    }

    public static string JoinTextRange(string? separator, string?[] values, int startIndex, int count)
    {
        ChargeTexts(values, separator?.Length ?? 0);
        return string.Join(separator, values, startIndex, count);
    }

    public static string JoinObjects(string? separator, object?[] values)
    {
        values = Settled(values);
        ChargeObjects(values, separator?.Length ?? 0);
        return string.Join(separator, values);
    }

    public static string JoinObjectSpan(string? separator, ReadOnlySpan<object?> values)
    {
        values = Settled(values);
        ChargeObjects(values, separator?.Length ?? 0);
        return string.Join(separator, values);
    }

    public static string JoinTextsBy(char separator, string?[] values)
    {
        ChargeTexts(values, 1);
        return string.Join(separator, values);
    }

    public static string JoinTextSpanBy(char separator, ReadOnlySpan<string?> values)
    {
        ChargeTexts(values, 1);
        return string.Join(separator, values);
    }

    public static string JoinTextRangeBy(char separator, string?[] values, int startIndex, int count)
    {
        ChargeTexts(values, 1);
        return string.Join(separator, values, startIndex, count);
    }

    public static string JoinObjectsBy(char separator, object?[] values)
    {
        values = Settled(values);
        ChargeObjects(values, 1);
        return string.Join(separator, values);
    }

    public static string JoinObjectSpanBy(char separator, ReadOnlySpan<object?> values)
    {
        values = Settled(values);
        ChargeObjects(values, 1);
        return string.Join(separator, values);
    }

    public static StringBuilder AppendJoinTexts(StringBuilder builder, string? separator, string?[] values)
    {
        ChargeTexts(values, separator?.Length ?? 0);
        return builder.AppendJoin(separator, values);
    }

    public static StringBuilder AppendJoinTextSpan(StringBuilder builder, string? separator, ReadOnlySpan<string?> values)
    {
        ChargeTexts(values, separator?.Length ?? 0);
        return builder.AppendJoin(separator, values);
    }

    public static StringBuilder AppendJoinObjects(StringBuilder builder, string? separator, object?[] values)
    {
        values = Settled(values);
        ChargeObjects(values, separator?.Length ?? 0);
        return builder.AppendJoin(separator, values);
    }

    public static StringBuilder AppendJoinObjectSpan(StringBuilder builder, string? separator, ReadOnlySpan<object?> values)
    {
        values = Settled(values);
        ChargeObjects(values, separator?.Length ?? 0);
        return builder.AppendJoin(separator, values);
    }

    public static StringBuilder AppendJoinTextsBy(StringBuilder builder, char separator, string?[] values)
    {
        ChargeTexts(values, 1);
        return builder.AppendJoin(separator, values);
    }

    public static StringBuilder AppendJoinTextSpanBy(StringBuilder builder, char separator, ReadOnlySpan<string?> values)
    {
        ChargeTexts(values, 1);
        return builder.AppendJoin(separator, values);
    }

    public static StringBuilder AppendJoinObjectsBy(StringBuilder builder, char separator, object?[] values)
    {
        values = Settled(values);
        ChargeObjects(values, 1);
        return builder.AppendJoin(separator, values);
    }

    public static StringBuilder AppendJoinObjectSpanBy(StringBuilder builder, char separator, ReadOnlySpan<object?> values)
    {
        values = Settled(values);
        ChargeObjects(values, 1);
        return builder.AppendJoin(separator, values);
    }

    private static void ChargeTexts(ReadOnlySpan<string?> values, int separator)
    {
        var characters = (long)values.Length * separator;
        foreach (var value in values) characters += value?.Length ?? 0;
        ChargeText(characters, values.Length);
    }

    // A script's own object is asked for its text in the middle of the call, and could put others into the array after they were looked at.
    private static object?[] Settled(object?[] values) => AsksScripts(values) ? Copied(values) : values;

    private static ReadOnlySpan<object?> Settled(ReadOnlySpan<object?> values) => AsksScripts(values) ? Copied(values) : values;

    private static bool AsksScripts(ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
            if (value is not (null or string or int or long or double or decimal or bool or char)) return true;
        return false;
    }

    private static object?[] Copied(ReadOnlySpan<object?> values)
    {
        Allocate(values.Length, IntPtr.Size);
        return values.ToArray();
    }

    // What a script's own object says of itself is charged where its 'ToString' returns.
    private static void ChargeObjects(ReadOnlySpan<object?> values, int separator)
    {
        var characters = (long)values.Length * separator;
        foreach (var value in values) characters += Held(value);
        ChargeText(characters, values.Length);
    }

    private static void ChargeText(long characters, long looks)
    {
        var meter = Meter.Current;
        meter.Allocate(characters * CharSize);
        meter.Lengthen(characters);
        meter.Toll(characters + looks, NoSite);
    }
}
