using System.Globalization;
using System.Text;

namespace ScriptHost.Verification.Reviewing.Pages;

/// <summary>A page for a terminal of some width. Nothing is cut: what is too long for its column goes on below.</summary>
internal sealed class TextPage(int width)
{
    private const int Gap = 2;
    private const int LeastColumn = 7;

    private readonly StringBuilder _text = new();

    public static string Of(Page page, int width)
    {
        var writer = new TextPage(width);
        writer.Wrap(page.Title, "");
        writer.Line(new string('=', Math.Min(width, page.Title.Length)));
        foreach (var block in page.Lead) writer.Write(block);
        foreach (var section in page.Sections) writer.Write(section);
        return writer._text.ToString();
    }

    private void Write(PageSection section)
    {
        var heading = string.Create(CultureInfo.InvariantCulture, $"§{section.Number} {section.Heading}");
        Line("");
        Line(heading);
        Line(new string('-', heading.Length));
        foreach (var block in section.Blocks) Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph: Wrap(Plain(paragraph.Text), ""); break;
            case SubHeading heading: Line(""); Wrap(Plain(heading.Text), ""); break;
            case Items items: foreach (var item in items.Texts) Wrap("- " + Plain(item), "  "); break;
            case Checks checks: foreach (var check in checks.Texts) Wrap("[ ] " + Plain(check), "    "); break;
            case Lines lines: foreach (var line in lines.Texts) Wrap("  " + line, "      "); break;
            case Bars bars:
                Wrap(Plain(bars.Caption) + ":", "");
                foreach (var line in BarText.Of(bars, Math.Max(10, width - 46))) Line("  " + line);
                break;
            case Table table: Write(table); break;
        }
    }

    private void Write(Table table)
    {
        var cells = table.Rows.Select(r => r.Select(Plain).ToArray()).Prepend([.. Enumerable.Range(0, table.Columns.Length).Select(table.Heading)]).ToList();
        var widths = Widths(cells);
        foreach (var row in cells)
        {
            var columns = row.Select((cell, i) => Wrapped(cell, widths[i]).ToList()).ToList();
            for (var line = 0; line < columns.Max(c => c.Count); line++)
                Line("  " + string.Join(new string(' ', Gap), columns.Select((c, i) => (line < c.Count ? c[line] : "") is var text && table.IsNumber(i) ? text.PadLeft(widths[i]) : text.PadRight(widths[i]))).TrimEnd());
        }
        Line("");
    }

    /// <summary>The widest columns give way until the table fits.</summary>
    private int[] Widths(List<string[]> cells)
    {
        var widths = Enumerable.Range(0, cells[0].Length).Select(i => Math.Max(1, cells.Max(r => r[i].Length))).ToArray();
        var most = width - 2 - Gap * (widths.Length - 1);
        while (widths.Sum() > most && widths.Max() > LeastColumn) widths[Array.IndexOf(widths, widths.Max())]--;
        return widths;
    }

    private void Wrap(string text, string indent)
    {
        var first = true;
        foreach (var line in Wrapped(text, width - indent.Length))
        {
            Line((first ? "" : indent) + line);
            first = false;
        }
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        while (text.Length > width)
        {
            var space = text.LastIndexOf(' ', width);
            var indented = text.Length - text.TrimStart().Length;
            var at = space > indented ? space : width;
            yield return text[..at].TrimEnd();
            text = text[at..].TrimStart();
        }
        yield return text;
    }

    private static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal);

    private void Line(string text) => _text.Append(text).Append('\n');
}
