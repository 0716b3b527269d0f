using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ScriptHost.Runtime;

/// <content>Times that are tried by one format after the other: each try may read the whole text.</content>
public static partial class Guards
{
    public static TimeOnly ParseExact(string s, string[] formats, IFormatProvider? provider, DateTimeStyles style) => TimeOnly.ParseExact(s, Tried(s, formats), provider, style);

    public static TimeOnly ParseExact(ReadOnlySpan<char> s, string[] formats, IFormatProvider? provider, DateTimeStyles style) => TimeOnly.ParseExact(s, Tried(s, formats), provider, style);

    public static bool TryParseExact(string? s, string?[]? formats, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result) =>
        TimeOnly.TryParseExact(s, Tried(s, formats), provider, style, out result);

    public static bool TryParseExact(ReadOnlySpan<char> s, string?[]? formats, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result) =>
        TimeOnly.TryParseExact(s, Tried(s, formats), provider, style, out result);

    public static TimeSpan ParseExact(string input, string[] formats, IFormatProvider? provider) => TimeSpan.ParseExact(input, Tried(input, formats), provider);

    public static TimeSpan ParseExact(string input, string[] formats, IFormatProvider? provider, TimeSpanStyles styles) => TimeSpan.ParseExact(input, Tried(input, formats), provider, styles);

    public static TimeSpan ParseExact(ReadOnlySpan<char> input, string[] formats, IFormatProvider? provider, TimeSpanStyles styles) =>
        TimeSpan.ParseExact(input, Tried(input, formats), provider, styles);

    public static bool TryParseExact(string? input, string?[]? formats, IFormatProvider? provider, out TimeSpan result) => TimeSpan.TryParseExact(input, Tried(input, formats), provider, out result);

    public static bool TryParseExact(ReadOnlySpan<char> input, string?[]? formats, IFormatProvider? provider, out TimeSpan result) => TimeSpan.TryParseExact(input, Tried(input, formats), provider, out result);

    public static bool TryParseExact(string? input, string?[]? formats, IFormatProvider? provider, TimeSpanStyles styles, out TimeSpan result) =>
        TimeSpan.TryParseExact(input, Tried(input, formats), provider, styles, out result);

    public static bool TryParseExact(ReadOnlySpan<char> input, string?[]? formats, IFormatProvider? provider, TimeSpanStyles styles, out TimeSpan result) =>
        TimeSpan.TryParseExact(input, Tried(input, formats), provider, styles, out result);

    [return: NotNullIfNotNull(nameof(formats))]
    private static string[]? Tried(ReadOnlySpan<char> text, string?[]? formats)
    {
        if (formats is null) return null;
        var meter = Meter.Current;
        foreach (var format in formats) meter.Burn(Meter.SmallCall + Sizes.OfText(format) + text.Length);
        return formats!; // ! the framework says what is wrong with null
    }
}
