using System.Runtime.CompilerServices;
using ScriptHost.Contracts;

namespace ScriptHost.Testing;

/// <summary>What a test expects. The first thing that is not as expected ends its test and is the report.</summary>
[ScriptApi]
public static class Expect
{
    /// <summary>The same value. Lists are compared by their elements and records by their fields; numbers by every bit.</summary>
    public static void Equal<T>(T expected, T actual)
    {
        if (Sameness.Of(expected, actual)) return;
        var fields = Sameness.Differences(expected, actual);
        throw Suite.Current.Fail(fields.Count > 0 ? $"differs in {string.Join(", ", fields.Select(f => f.Field))}" : "", Words.Of(expected, fields), Words.Of(actual, fields));
    }

    /// <summary>A number within <paramref name="tolerance"/> of the expected one.</summary>
    public static void Near(double expected, double actual, double tolerance = 1e-9) =>
        That(Math.Abs(expected - actual) <= tolerance || expected.Equals(actual), $"{Words.Of(expected)} within {Words.Of(tolerance)}", Words.Of(actual));

    /// <summary>A condition that holds.</summary>
    public static void True(bool condition, [CallerArgumentExpression(nameof(condition))] string text = "") => That(condition, $"{text} to be true", "false");

    /// <summary>Code that throws; budgets that run out do not count.</summary>
    public static void Throws(Action body)
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
        throw suite.Fail("", "an exception", "none was thrown");
    }

    internal static void That(bool holds, string expected, string actual)
    {
        if (!holds) throw Suite.Current.Fail("", expected, actual);
    }
}

/// <summary>Ends a test that has failed; what failed is in the suite, where the test cannot lose it.</summary>
internal sealed class ExpectationException(string message) : Exception(message);
