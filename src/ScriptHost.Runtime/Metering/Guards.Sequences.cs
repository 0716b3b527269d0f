using System.Text;

namespace ScriptHost.Runtime;

/// <content>Texts joined from sequences: the result is paid for before it is made.</content>
public static partial class Guards
{
    public static string Concat(IEnumerable<string?> values) => string.Concat(Joined("", values));

    public static string Concat<T>(IEnumerable<T> values) => string.Concat(Joined("", values));

    public static string Join(string? separator, IEnumerable<string?> values) => string.Join(separator, Joined(separator, values));

    public static string Join<T>(string? separator, IEnumerable<T> values) => string.Join(separator, Joined(separator, values));

    public static string Join<T>(char separator, IEnumerable<T> values) => string.Join(separator, Joined(" ", values));

    public static StringBuilder AppendJoin<T>(StringBuilder builder, string? separator, IEnumerable<T> values) => builder.AppendJoin(separator, Joined(separator, values));

    public static StringBuilder AppendJoin<T>(StringBuilder builder, char separator, IEnumerable<T> values) => builder.AppendJoin(separator, Joined(" ", values));

    private static string?[] Joined<T>(string? separator, IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var meter = Meter.Current;
        var texts = new Growing<string?>(meter);
        var length = 0L;
        foreach (var value in Sequences.Step(values))
        {
            var text = value?.ToString();
            length += (text?.Length ?? 0) + (separator?.Length ?? 0);
            texts.Add(text);
        }
        Allocate(length, CharSize);
        return texts.ToArray();
    }
}
