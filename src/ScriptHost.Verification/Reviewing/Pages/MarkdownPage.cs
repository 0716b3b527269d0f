using System.Globalization;
using System.Text;

namespace ScriptHost.Verification.Reviewing.Pages;

/// <summary>A page as GitHub and GitLab show it: the verdict and the summary open, all else to unfold.</summary>
internal static class MarkdownPage
{
    /// <summary>So that a later run finds its comment and edits it.</summary>
    public const string Marker = "<!-- scripthost-review -->";

    /// <summary>A comment may have 65,536 characters.</summary>
    public const int MostBytes = 60_000;

    private static readonly int[] RowLimits = [20, 8, 3, 0];

    /// <summary>With fewer and fewer rows, until it fits.</summary>
    public static string Of(Page page) =>
        RowLimits.Select(rows => new MarkdownWriter(rows).Write(page)).FirstOrDefault(text => Encoding.UTF8.GetByteCount(text) <= MostBytes)
        ?? new MarkdownWriter(0).Write(page with { Sections = [], Lead = [.. page.Lead, new Paragraph("The sections are too long for a comment; look at the HTML or the JSON of this review.")] });
}

/// <param name="mostRows">Of a table, a list or a text.</param>
internal sealed class MarkdownWriter(int mostRows)
{
    private const int WidestBar = 40;

    private readonly StringBuilder _text = new();

    public string Write(Page page)
    {
        Line(MarkdownPage.Marker);
        Line($"## {Escape(page.Title)}");
        Line("");
        foreach (var block in page.Lead) Write(block);
        foreach (var section in page.Sections) Write(section);
        return _text.ToString();
    }

    private void Write(PageSection section)
    {
        var heading = string.Create(CultureInfo.InvariantCulture, $"§{section.Number} {section.Heading}");
        if (section is { IsShort: true, Blocks: [Paragraph only] })
        {
            Line($"**{heading}**: {Escape(only.Text)}");
            Line("");
            return;
        }
        Line($"<details><summary><b>{heading}</b></summary>");
        Line("");
        foreach (var block in section.Blocks) Write(block);
        Line("</details>");
        Line("");
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph: Line(Escape(paragraph.Text)); break;
            case SubHeading heading: Line($"**{Escape(heading.Text)}**"); break;
            case Items items: List("- ", items.Texts); break;
            case Checks checks: List("- [ ] ", checks.Texts); break;
            case Lines lines: Fence(lines.Language, Cut(lines.Texts)); break;
            case Bars bars:
                Line(Escape(bars.Caption) + ":");
                Line("");
                Fence("", [.. Cut([.. BarText.Of(bars, WidestBar)])]);
                break;
            case Table table: Write(table); break;
        }
        Line("");
    }

    private void Write(Table table)
    {
        Line($"| {string.Join(" | ", Enumerable.Range(0, table.Columns.Length).Select(table.Heading).Select(Cell))} |");
        Line($"|{string.Concat(Enumerable.Range(0, table.Columns.Length).Select(i => table.IsNumber(i) ? "---:|" : "---|"))}");
        var most = Math.Max(1, mostRows);
        foreach (var row in table.Rows.Take(most)) Line($"| {string.Join(" | ", row.Select(Cell))} |");
        if (table.Rows.Length <= most) return;
        Line("");
        Line($"… and {Say.Count(table.Rows.Length - most, "row")} in the HTML and the JSON of this review.");
    }

    private void List(string mark, IReadOnlyList<string> texts)
    {
        foreach (var text in texts.Take(Math.Max(1, mostRows))) Line(mark + Escape(text));
        if (texts.Count > Math.Max(1, mostRows)) Line($"{mark}… and {texts.Count - Math.Max(1, mostRows)} more in the HTML of this review");
    }

    private IReadOnlyList<string> Cut(IReadOnlyList<string> lines) =>
        lines.Count <= mostRows * 3 + 4 ? [.. lines.Select(l => Say.Cut(l, 2_000))] : [.. lines.Take(mostRows * 3 + 3).Select(l => Say.Cut(l, 2_000)), $"… and {lines.Count - mostRows * 3 - 3} more lines in the HTML of this review"];

    private void Fence(string language, IReadOnlyList<string> lines)
    {
        var fence = new string('`', Math.Max(3, lines.Max(l => l.Length == 0 ? 0 : Longest(l)) + 1));
        Line(fence + language);
        foreach (var line in lines) Line(line);
        Line(fence);
    }

    private static int Longest(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var c in line) longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        return longest;
    }

    private static string Cell(string text) => Escape(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Marks of Markdown and HTML become text; what stands between backticks is code and stays.</summary>
    private static string Escape(string text) => string.Join('`', text.Split('`').Select((part, i) => i % 2 == 1 ? part : Plain(part)));

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text) _ = c switch { '<' => plain.Append("&lt;"), '>' => plain.Append("&gt;"), '&' => plain.Append("&amp;"), '*' or '_' or '[' or ']' or '\\' or '#' or '~' => plain.Append('\\').Append(c), _ => plain.Append(c) };
        return plain.ToString();
    }

    private void Line(string text) => _text.Append(text).Append('\n');
}
