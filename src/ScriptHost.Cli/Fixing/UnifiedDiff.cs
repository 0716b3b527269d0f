using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace ScriptHost.Cli.Fixing;

/// <summary>Two versions of a file as <c>diff -u</c> shows them, so that <c>git apply</c> takes it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;
    private const string NoLineEnd = "\\ No newline at end of file\n";

    public static string Of(string path, string before, string now)
    {
        var diff = new Differ().CreateCustomDiffs(before, now, ignoreWhiteSpace: false, Lines);
        var text = new StringBuilder($"--- a/{path}\n+++ b/{path}\n");
        for (var first = 0; first < diff.DiffBlocks.Count;)
        {
            var last = first;
            while (last + 1 < diff.DiffBlocks.Count && diff.DiffBlocks[last + 1].DeleteStartA - End(diff.DiffBlocks[last]) <= 2 * Context) last++;
            Append(text, diff, first, last);
            first = last + 1;
        }
        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, DiffResult diff, int first, int last)
    {
        var start = Math.Max(0, diff.DiffBlocks[first].DeleteStartA - Context);
        var end = Math.Min(diff.PiecesOld.Length, End(diff.DiffBlocks[last]) + Context);
        var (old, added, removed) = (start, 0, 0);
        var body = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            var block = diff.DiffBlocks[i];
            for (; old < block.DeleteStartA; old++) Line(body, ' ', diff.PiecesOld[old]);
            for (; old < End(block); old++, removed++) Line(body, '-', diff.PiecesOld[old]);
            for (var n = 0; n < block.InsertCountB; n++, added++) Line(body, '+', diff.PiecesNew[block.InsertStartB + n]);
        }
        for (; old < end; old++) Line(body, ' ', diff.PiecesOld[old]);
        var startNow = start + diff.DiffBlocks[first].InsertStartB - diff.DiffBlocks[first].DeleteStartA;
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Range(start, end - start)} +{Range(startNow, end - start - removed + added)} @@\n").Append(body);
    }

    private static string Range(int start, int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");

    private static void Line(StringBuilder text, char sign, string line)
    {
        text.Append(sign).Append(line);
        if (!line.EndsWith('\n')) text.Append('\n').Append(NoLineEnd);
    }

    private static int End(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    /// <summary>Lines with their ends, so that a changed end is a changed line.</summary>
    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[at..end]);
            at = end;
        }
        return [.. lines];
    }
}
