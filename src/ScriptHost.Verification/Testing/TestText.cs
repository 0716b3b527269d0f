using System.Text;

namespace ScriptHost.Verification.Testing;

/// <summary>A test that did not pass, for people with 80 columns.</summary>
public static class TestText
{
    private const int Columns = 80;
    private const string Margin = "      ";
    private const int Label = 10;

    /// <param name="script">The script's name.</param>
    /// <param name="place">Turns <c>file:line</c> into what the reader sees.</param>
    public static string Of(string script, TestResult failed, Func<string, string> place)
    {
        ArgumentNullException.ThrowIfNull(failed);
        ArgumentNullException.ThrowIfNull(place);
        var failure = failed.Failure ?? throw new ArgumentException($"'{failed.Name}' passed.", nameof(failed));
        var text = new StringBuilder().Append("FAIL  ").Append(Wrapped(Visible($"{script}: {failed.Name}"), Margin)).Append('\n');
        Line(text, "at", place(Place(failed)));
        if (failure.Message.Length > 0) Line(text, "why", failure.Message);
        if (failure.Expected is { } expected) Line(text, "expected", expected);
        if (failure.Actual is { } actual) Line(text, "actual", actual);
        if (failure.Input is { } input) Input(text, failed, input);
        return text.ToString().TrimEnd();
    }

    /// <summary><c>file:line</c> of the check that failed; of the test where that is not known.</summary>
    public static string Place(TestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Failure?.Location ?? FormattableString.Invariant($"{result.Path}:{result.Line}");
    }

    private static void Input(StringBuilder text, TestResult failed, InputView input)
    {
        var found = failed.Kind == TestKind.Property ? "the smallest found: " : "";
        Line(text, "input", input.Nearest.Length == 0 ? $"{found}a value of its own" : $"{found}{input.Nearest} of the contract{(input.Fields.IsEmpty ? "" : ", but")}");
        foreach (var field in input.Fields) Line(text, "", field.Other is { } other ? $"{field.Name} = {field.Value} instead of {other}" : $"{field.Name} = {field.Value}");
    }

    private static void Line(StringBuilder text, string label, string value) => text.Append(Margin).Append(label.PadRight(Label)).Append(Wrapped(Visible(value), Margin + new string(' ', Label))).Append('\n');

    /// <summary>Broken between words, later lines under the first.</summary>
    private static string Wrapped(string value, string indent)
    {
        var lines = new List<string>();
        foreach (var word in value.Split(' '))
            if (lines.Count > 0 && indent.Length + lines[^1].Length + 1 + word.Length <= Columns) lines[^1] += $" {word}";
            else lines.Add(word);
        return string.Join($"\n{indent}", lines);
    }

    // A test may name what steers a terminal; it must not.
    private static string Visible(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\u00b7' : c));
}
