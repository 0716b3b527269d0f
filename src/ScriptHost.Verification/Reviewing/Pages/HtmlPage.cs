using System.Globalization;
using System.Net;
using System.Text;

namespace ScriptHost.Verification.Reviewing.Pages;

/// <summary>A page as one HTML file: no script, no font, no picture from elsewhere; light or dark as the reader's system is.</summary>
internal sealed class HtmlPage
{
    private readonly StringBuilder _html = new();

    public static string Of(Page page)
    {
        var writer = new HtmlPage();
        writer.Line("<!doctype html>");
        writer.Line("<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        writer.Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        writer.Line($"<title>{Escape(page.Title)}</title><style>{HtmlStyle.Text}</style></head><body><main>");
        writer.Line($"<h1>{Escape(page.Title)}</h1>");
        foreach (var block in page.Lead) writer.Write(block);
        writer.Line($"<nav>{string.Join(' ', page.Sections.Select(s => FormattableString.Invariant($"<a href=\"#s{s.Number}\">§{s.Number} {Escape(s.Heading)}</a>")))}</nav>");
        foreach (var section in page.Sections) writer.Write(section);
        writer.Line("</main></body></html>");
        return writer._html.ToString();
    }

    private void Write(PageSection section)
    {
        Line(string.Create(CultureInfo.InvariantCulture, $"<section id=\"s{section.Number}\"><h2>§{section.Number} {Escape(section.Heading)}</h2>"));
        foreach (var block in section.Blocks) Write(block);
        Line("</section>");
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph: Line($"<p>{Text(paragraph.Text)}</p>"); break;
            case SubHeading heading: Line($"<h3>{Text(heading.Text)}</h3>"); break;
            case Items items: Line($"<ul>{string.Concat(items.Texts.Select(t => $"<li>{Text(t)}</li>"))}</ul>"); break;
            case Checks checks: Line($"<ul class=\"checks\">{string.Concat(checks.Texts.Select(t => $"<li><label><input type=\"checkbox\"> {Text(t)}</label></li>"))}</ul>"); break;
            case Lines lines: Line($"<pre>{string.Join('\n', lines.Texts.Select(l => Marked(l, lines.Language)))}</pre>"); break;
            case Bars bars: Write(bars); break;
            case Table table: Write(table); break;
        }
    }

    private void Write(Table table)
    {
        Line("<div class=\"wide\"><table><thead><tr>");
        for (var i = 0; i < table.Columns.Length; i++) Line($"<th{Class(table, i)}>{Text(table.Heading(i))}</th>");
        Line("</tr></thead><tbody>");
        foreach (var row in table.Rows) Line($"<tr>{string.Concat(row.Select((cell, i) => $"<td{Class(table, i)}{Label(table, i)}>{Text(cell)}</td>"))}</tr>");
        Line("</tbody></table></div>");
    }

    // Labels and numbers are text of the page, so that they are as large on a telephone; only the bars are drawn.
    private void Write(Bars bars)
    {
        var most = Math.Max(1, bars.All.Max(b => Math.Max(b.Before ?? 0, b.After)));
        Line($"<figure><figcaption>{Text(bars.Caption)}</figcaption>");
        foreach (var bar in bars.All)
        {
            Line($"<div class=\"bar\"><span class=\"label\">{Text(bar.Label)}</span><span class=\"plots\">");
            if (bar.Before is { } before) Line(Plot("before", before, most));
            Line(Plot(bar.Before is null ? "" : "after", bar.After, most));
            Line("</span></div>");
        }
        Line("</figure>");
    }

    private static string Plot(string which, int count, int most)
    {
        var length = count == 0 ? 0 : Math.Max(0.5, 100.0 * count / most);
        var words = $"{which} {Say.Number(count)}".Trim();
        return string.Create(CultureInfo.InvariantCulture, $"<span class=\"plot\"><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{words}\"><rect class=\"{(which == "before" ? "old" : "new")}\" x=\"0\" y=\"1\" width=\"{length:0.##}\" height=\"8\"/></svg><span>{words}</span></span>");
    }

    private static string Class(Table table, int column) => table.IsNumber(column) ? " class=\"n\"" : "";

    // On a telephone a row is a block of lines, each with the heading of its column.
    private static string Label(Table table, int column) => table.Heading(column) is { Length: > 0 } heading ? $" data-label=\"{Escape(heading.Replace("`", "", StringComparison.Ordinal))}\"" : "";

    private static string Marked(string line, string language) =>
        language != "diff" ? Escape(line)
        : line.StartsWith('+') ? $"<ins>{Escape(line)}</ins>"
        : line.StartsWith('-') ? $"<del>{Escape(line)}</del>"
        : line.StartsWith('@') ? $"<b>{Escape(line)}</b>"
        : Escape(line);

    private static string Text(string text) => string.Concat(text.Split('`').Select((part, i) => i % 2 == 1 ? $"<code>{Escape(part)}</code>" : Escape(part)));

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private void Line(string text) => _html.Append(text).Append('\n');
}
