using System.Runtime.CompilerServices;
using ScriptHost.Contracts;

namespace ScriptHost.Testing;

/// <summary>
/// What a test file is written with; its members are there without a prefix. Each call at the top of the file names a test; the tests run
/// afterwards, each under a budget of its own.
/// </summary>
[ScriptApi]
public static class Tests
{
    /// <summary>One example: it passes when nothing in it fails or throws.</summary>
    /// <param name="name">A sentence about behaviour, used once.</param>
    public static void Test(string name, Action body, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(body);
        Suite.Current.Add(new Example(name, file, line, body, Row: null));
    }

    /// <summary>A table: the same check on every row, each row a test of its own.</summary>
    public static void Cases<T>(string name, IEnumerable<T> rows, Action<T> check, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(check);
        Rows(name, rows, check, file, line);
    }

    /// <inheritdoc cref="Cases{T}"/>
    public static void Cases<T1, T2>(string name, IEnumerable<(T1, T2)> rows, Action<T1, T2> check, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(check);
        Rows(name, rows, row => check(row.Item1, row.Item2), file, line);
    }

    /// <inheritdoc cref="Cases{T}"/>
    public static void Cases<T1, T2, T3>(string name, IEnumerable<(T1, T2, T3)> rows, Action<T1, T2, T3> check, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(check);
        Rows(name, rows, row => check(row.Item1, row.Item2, row.Item3), file, line);
    }

    /// <summary>A property: it holds for the contract's samples and for generated values that the contract accepts. A counterexample is made as small as possible.</summary>
    /// <typeparam name="T">The contract's input, or any type that an input may hold.</typeparam>
    public static void ForAll<T>(string name, Func<T, bool> holds, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(holds);
        Suite.Current.Add(new Property(name, file, line, typeof(T), value => Expect.That(holds((T)value!), "it to hold", "it does not")));
    }

    /// <inheritdoc cref="ForAll{T}(string, Func{T, bool}, string, int)"/>
    public static void ForAll<T>(string name, Action<T> check, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(check);
        Suite.Current.Add(new Property(name, file, line, typeof(T), value => check((T)value!)));
    }

    /// <summary>A property: the number never falls when the input is changed in one direction.</summary>
    /// <param name="more">Takes the step; a step that the contract refuses is not looked at.</param>
    /// <param name="value">The number that must not fall.</param>
    public static void Monotone<T>(string name, Func<T, T> more, Func<T, double> value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(more);
        ArgumentNullException.ThrowIfNull(value);
        Suite.Current.Add(new Property(name, file, line, typeof(T), input =>
        {
            var next = more((T)input!);
            if (!Suite.Current.Accepts(next)) return;
            var (before, after) = (value((T)input!), value(next));
            Expect.That(after >= before, $"at least {Words.Of(before)} after the step", Words.Of(after));
        }));
    }

    /// <summary>A property: the answer stays the same when the input is changed in a way that must not matter.</summary>
    /// <param name="change">Makes the change; one that the contract refuses is not looked at.</param>
    /// <param name="answer">What must stay, such as <c>Decide</c>.</param>
    public static void InvariantTo<T>(string name, Func<T, T> change, Func<T, object?> answer, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(answer);
        Suite.Current.Add(new Property(name, file, line, typeof(T), input =>
        {
            var other = change((T)input!);
            if (Suite.Current.Accepts(other)) Expect.Equal(answer((T)input!), answer(other));
        }));
    }

    private static void Rows<T>(string name, IEnumerable<T> rows, Action<T> check, string file, int line)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            Suite.Current.Add(new Example($"{name} [{number}]", file, line, () => check(row), row));
        }
        if (number == 0) Suite.Current.Add(new Example(name, file, line, () => Expect.That(false, "at least one row", "the table is empty"), Row: null));
    }
}
