using System.Text;
using System.Text.RegularExpressions;

namespace ScriptHost.Cli.RulePages;

/// <summary>Markdown as a terminal of 80 columns shows it: headings, lists and code blocks kept, marks of emphasis, links and comments not.</summary>
internal static partial class PlainText
{
    private const int Columns = 80;

    public static string Of(string markdown)
    {
        var text = new StringBuilder();
        var paragraph = new List<string>();
        var inCode = false;
        foreach (var line in Comment().Replace(markdown, "").Split('\n'))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            if (inCode && !isFence) text.Append($"    {line}".TrimEnd()).Append('\n');
            else if (isFence || line.Length == 0 || line[0] is '#' or '|' || IsItem(line)) Flush();
            if (isFence) inCode = !inCode;
            else if (!inCode && line.StartsWith('#')) text.Append(Plain(line.TrimStart('#', ' '))).Append('\n');
            else if (!inCode && line.StartsWith('|')) Row(line);
            else if (!inCode && line.Length == 0) Blank();
            else if (!inCode) paragraph.Add(Plain(line.Trim()));
        }
        Flush();
        return text.ToString().TrimEnd('\n');

        void Flush()
        {
            if (paragraph.Count > 0) text.Append(Wrapped(string.Join(' ', paragraph)));
            paragraph.Clear();
        }

        void Blank()
        {
            if (text.Length > 1 && (text[^1], text[^2]) != ('\n', '\n')) text.Append('\n');
        }

        void Row(string line)
        {
            if (!line.StartsWith("|--", StringComparison.Ordinal)) text.Append("  ").Append(string.Join("  ", line.Trim('|', ' ').Split('|').Select(c => Plain(c.Trim())))).Append('\n');
        }
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal) || line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == '.';

    private static string Wrapped(string paragraph)
    {
        var indent = IsItem(paragraph) ? "    " : "  ";
        var (text, column) = (new StringBuilder(), 0);
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0 && column + 1 + word.Length > Columns)
            {
                text.Append('\n');
                column = 0;
            }
            var before = column > 0 ? " " : text.Length == 0 ? "  " : indent;
            text.Append(before).Append(word);
            column += before.Length + word.Length;
        }
        return text.Append('\n').ToString();
    }

    private static string Plain(string text) => Emphasis().Replace(Link().Replace(text, "$1"), "$1").Replace("`", "", StringComparison.Ordinal);

    [GeneratedRegex("<!--.*?-->\n?", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Emphasis();
}
