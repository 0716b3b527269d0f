using System.Globalization;
using System.Text;
using ScriptHost.Runtime;
using ScriptHost.Verification.Explaining;

namespace ScriptHost.Cli.Captures;

/// <summary>An explanation for a page or a pull request.</summary>
internal static class WhyMarkdown
{
    public static string Of(string name, Capture capture, Explanation explanation)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## Why {WhyText.Title(name, capture)}\n\n| line | function | source | values |\n|---:|---|---|---|\n");
        foreach (var step in explanation.Steps)
            text.Append(CultureInfo.InvariantCulture, $"| {step.Path}:{step.Line} | {step.Function} | {Code(step.Source)} | {string.Join("<br>", step.Values.Select(v => Code(WhyText.Line(v))))} |\n");
        text.Append(CultureInfo.InvariantCulture, $"\n**{WhyText.End(explanation).Replace("\n", "**\n\n**", StringComparison.Ordinal)}**\n");
        foreach (var remark in WhyText.Remarks(explanation)) text.Append(CultureInfo.InvariantCulture, $"\n{remark}\n");
        return text.ToString();
    }

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {Cell(text)} ``" : $"`{Cell(text)}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
