using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ScriptHost.Testing;

/// <summary>A field in which two values differ.</summary>
internal sealed record FieldPair(string Field, object? Expected, object? Actual);

/// <summary>Whether two values are the same to a reader: records by fields, lists by elements.</summary>
internal static class Sameness
{
    private const int Deepest = 16;

    public static bool Of(object? expected, object? actual) => Of(expected, actual, Deepest);

    /// <summary>The fields in which two records differ; empty for what is no record.</summary>
    public static IReadOnlyList<FieldPair> Differences(object? expected, object? actual) =>
        expected is null || actual is null || expected.GetType() != actual.GetType() || !IsRecord(expected.GetType()) ? []
        : [.. FieldsOf(expected).Zip(FieldsOf(actual), (e, a) => new FieldPair(e.Name, e.Value, a.Value)).Where(f => !Of(f.Expected, f.Actual))];

    /// <summary>Name and value of a record's public properties.</summary>
    public static IEnumerable<(string Name, object? Value)> FieldsOf(object record) =>
        record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0).Select(p => (p.Name, p.GetValue(record)));

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null || type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    private static bool Of(object? expected, object? actual, int deepest)
    {
        if (expected is null || actual is null) return ReferenceEquals(expected, actual);
        if (expected.Equals(actual)) return true;
        if (deepest == 0) return false;
        if (expected is ITuple e && actual is ITuple a) return e.Length == a.Length && Enumerable.Range(0, e.Length).All(i => Of(e[i], a[i], deepest - 1));
        if (expected is IEnumerable many && actual is IEnumerable others && expected is not string) return Of(many, others, deepest);
        return expected.GetType() == actual.GetType() && IsRecord(expected.GetType())
            && FieldsOf(expected).Zip(FieldsOf(actual)).All(f => Of(f.First.Value, f.Second.Value, deepest - 1));
    }

    private static bool Of(IEnumerable expected, IEnumerable actual, int deepest)
    {
        var (e, a) = (expected.GetEnumerator(), actual.GetEnumerator());
        while (e.MoveNext())
            if (!a.MoveNext() || !Of(e.Current, a.Current, deepest - 1)) return false;
        return !a.MoveNext();
    }
}
