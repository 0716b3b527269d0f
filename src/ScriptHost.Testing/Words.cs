using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ScriptHost.Testing;

/// <summary>Values as a test's author would write them.</summary>
internal static class Words
{
    private const int Longest = 400;
    private const int MostElements = 20;

    public static string Of(object? value) => Cut(Of(value, 3));

    /// <summary>Of two records that differ in some fields, those fields.</summary>
    public static string Of(object? value, IReadOnlyList<FieldPair> fields) =>
        value is null || fields.Count == 0 ? Of(value) : Cut(string.Join(", ", Sameness.FieldsOf(value).Where(p => fields.Any(f => f.Field == p.Name)).Select(p => $"{p.Name} = {Of(p.Value, 2)}")));

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Of(object? value, int deepest) => value switch
    {
        null => "null",
        string text => "\"" + text + "\"",
        bool truth => truth ? "true" : "false",
        IFormattable and not Enum => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        Enum choice => $"{choice.GetType().Name}.{choice}",
        _ when deepest == 0 => "…",
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i], deepest - 1)))})",
        IEnumerable many => $"[{string.Join(", ", Elements(many, deepest - 1))}]",
        _ when Sameness.IsRecord(value.GetType()) => $"{value.GetType().Name} {{ {string.Join(", ", Sameness.FieldsOf(value).Select(f => $"{f.Name} = {Of(f.Value, deepest - 1)}"))} }}",
        _ => value.GetType().Name,
    };

    private static IEnumerable<string> Elements(IEnumerable many, int deepest)
    {
        var count = 0;
        foreach (var element in many)
        {
            if (count++ == MostElements)
            {
                yield return "…";
                yield break;
            }
            yield return Of(element, deepest);
        }
    }

    private static string Cut(string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
}
