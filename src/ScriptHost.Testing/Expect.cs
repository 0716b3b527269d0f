using System.Runtime.CompilerServices;
using ScriptHost.Contracts;

namespace ScriptHost.Testing;

/// <summary>What a test expects. The first thing that is not as expected ends its test and is the report.</summary>
[ScriptApi]
public static class Expect
{
    /// <summary>The same value. Lists are compared by their elements and records by their fields; numbers by every bit.</summary>
    public static void Equal<T>(T expected, T actual, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (Sameness.Of(expected, actual)) return;
        var fields = Sameness.Differences(expected, actual);
        throw Suite.Current.Fail(new Failure(fields.Count > 0 ? $"differs in {string.Join(", ", fields.Select(f => f.Field))}" : "", Words.Of(expected, fields), Words.Of(actual, fields), Place(file, line)));
    }

    /// <summary>A number within <paramref name="tolerance"/> of the expected one.</summary>
    public static void Near(double expected, double actual, double tolerance = 1e-9, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        That(Math.Abs(expected - actual) <= tolerance || expected.Equals(actual), $"{Words.Of(expected)} within {Words.Of(tolerance)}", Words.Of(actual), Place(file, line));

    /// <summary>A condition that holds.</summary>
    public static void True(bool condition, [CallerArgumentExpression(nameof(condition))] string text = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        That(condition, $"{text} to be true", "false", Place(file, line));

    /// <summary>Code that throws; budgets that run out do not count.</summary>
    public static void Throws(Action body, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(body);
        var suite = Suite.Current;
        try
        {
            body();
        }
        catch (Exception e) when (e is not ExpectationException && !suite.IsStopped) // the test asks for any exception of the script
        {
            return;
        }
        throw suite.Fail(new Failure("", "an exception", "none was thrown", Place(file, line)));
    }

    internal static void That(bool holds, string expected, string actual, string? place = null)
    {
        if (!holds) throw Suite.Current.Fail(new Failure("", expected, actual, place));
    }

    // Not read from the stack: where a check is the last call of a test, the test's frame is gone.
    internal static string Place(string file, int line) => FormattableString.Invariant($"{file}:{line}");
}

/// <summary>Ends a test that has failed; what failed is in the suite, where the test cannot lose it.</summary>
internal sealed class ExpectationException(string message) : Exception(message);
