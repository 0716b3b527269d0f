using System.Text;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Cli.Testing;

/// <summary>Tests that did not pass, for people with 80 columns.</summary>
internal static class TestText
{
    private const int Columns = 80;
    private const string Margin = "      ";
    private const int Label = 10;

    public static string Of(Tested tested, TestResult failed, bool colours)
    {
        var text = new StringBuilder();
        text.Append(colours ? "\x1b[31mFAIL\x1b[0m  " : "FAIL  ").AppendLine(Wrapped($"{tested.Script.Name}: {failed.Name}", ""));
        Line(text, "at", Place(tested, failed));
        var failure = failed.Failure!; // ! only failures are shown
        if (failure.Message.Length > 0) Line(text, "why", failure.Message);
        if (failure.Expected is { } expected) Line(text, "expected", expected);
        if (failure.Actual is { } actual) Line(text, "actual", actual);
        if (failure.Input is { } input) Input(text, failed, input);
        return text.ToString().TrimEnd();
    }

    public static string Place(Tested tested, TestResult result) => tested.FromHere(result.Failure?.Location ?? FormattableString.Invariant($"{result.Path}:{result.Line}"));

    private static void Input(StringBuilder text, TestResult failed, InputView input)
    {
        var found = failed.Kind == TestKind.Property ? " (the smallest found)" : "";
        Line(text, "input", input.Nearest.Length == 0 ? $"is{found}" : input.Fields.IsEmpty ? $"{input.Nearest} of the contract" : $"{input.Nearest} of the contract, but{found}");
        foreach (var field in input.Fields) Line(text, "", field.Other is { } other ? $"{field.Name} = {field.Value} instead of {other}" : $"{field.Name} = {field.Value}");
    }

    private static void Line(StringBuilder text, string label, string value) => text.Append(Margin).Append(label.PadRight(Label)).AppendLine(Wrapped(Visible(value), Margin + new string(' ', Label)));

    /// <summary>Broken between words, later lines under the first.</summary>
    private static string Wrapped(string value, string indent)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var word in value.Split(' '))
        {
            if (line.Length > 0 && indent.Length + line.Length + 1 + word.Length > Columns)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 && lines.Count == 0 || line.Length == 0 ? word : $"{line} {word}";
            }
        }
        lines.Add(line);
        return string.Join($"\n{(indent.Length == 0 ? Margin : indent)}", lines);
    }

    // A test may name what steers a terminal; it must not.
    private static string Visible(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\u00b7' : c));
}
