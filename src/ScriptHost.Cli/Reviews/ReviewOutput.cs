using System.CommandLine;
using System.Text;
using ScriptHost.Cli.Formats;
using ScriptHost.Verification.Reviewing;

namespace ScriptHost.Cli.Reviews;

/// <summary>Writes a report in the form that was asked for, and into files when a folder was named.</summary>
internal sealed class ReviewOutput
{
    private const int Width = 80;

    private readonly Format _format;
    private readonly Option<string?> _out = new("--out") { Description = "Also write the review into this folder, in every form.", HelpName = "DIR" };

    /// <param name="checks">Whether the forms of a check, which show findings at their lines, are among those that can be asked for.</param>
    public ReviewOutput(bool checks)
    {
        var words = new[] { "text", "markdown", "html", "json" };
        _format = new Format(checks ? [.. words, .. CheckFormats.Words.Except(words)] : words);
    }

    public void AddTo(Command command)
    {
        command.Add(_format.Option);
        command.Add(_out);
    }

    /// <param name="root">The scripts root, which the paths of findings start from.</param>
    public void Write(ParseResult parsed, Terminal terminal, ReviewReport report, string root)
    {
        var word = parsed.GetRequiredValue(_format.Option);
        terminal.Data(Text(word, report, root).TrimEnd('\n'));
        if (parsed.GetValue(_out) is not { } folder) return;
        Directory.CreateDirectory(folder);
        foreach (var (name, form) in (ReadOnlySpan<(string, string)>)[("review.md", "markdown"), ("review.html", "html"), ("review.json", "json"), ("review.sarif", "sarif"), ("gl-code-quality-report.json", "gitlab"), ("junit.xml", "junit")])
            File.WriteAllText(Path.Combine(folder, name), Text(form, report, root), new UTF8Encoding(false));
        terminal.Say($"wrote the review into {Report.FromHere(folder)}");
    }

    private static string Text(string word, ReviewReport report, string root)
    {
        switch (word)
        {
            case "text": return ReviewText.Terminal(report, Width);
            case "markdown": return ReviewText.Markdown(report);
            case "html": return ReviewText.Html(report);
            case "json": return ReviewText.Json(report);
            default:
                using (var text = new StringWriter { NewLine = "\n" })
                {
                    CheckFormats.Of(word).Write(new Terminal(text), ReviewFindings.Of(report, root));
                    return text.ToString();
                }
        }
    }
}
