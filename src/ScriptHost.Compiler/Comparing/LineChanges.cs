using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScriptHost.Compiler.Comparing;

/// <summary>Which lines of a declaration differ in their words. Lines without words, comments among them, have no say.</summary>
internal static class LineChanges
{
    // Beyond this, a table of all pairs of lines is not worth its memory; then every line counts as changed.
    private const int MostLines = 2_000;

    /// <param name="before">Null for what is new.</param>
    /// <param name="after">Null for what is gone.</param>
    public static (ImmutableArray<int> Lines, ImmutableArray<string> Excerpt) Of(SyntaxNode? before, SyntaxNode? after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var lines = ImmutableArray.CreateBuilder<int>();
        var excerpt = ImmutableArray.CreateBuilder<string>();
        var common = old.Count <= MostLines && now.Count <= MostLines ? Common(old, now) : new int[old.Count + 1, now.Count + 1];
        for (int i = 0, j = 0; i < old.Count || j < now.Count;)
            if (i < old.Count && j < now.Count && old[i].Words == now[j].Words) (i, j) = (i + 1, j + 1);
            else if (i < old.Count && (j == now.Count || common[i + 1, j] >= common[i, j + 1])) excerpt.Add("- " + old[i++].Text);
            else
            {
                lines.Add(now[j].Number);
                excerpt.Add("+ " + now[j++].Text);
            }
        return (lines.ToImmutable(), excerpt.ToImmutable());
    }

    /// <summary>How many lines two ends have in common, from each pair of lines on.</summary>
    private static int[,] Common(List<Line> old, List<Line> now)
    {
        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
            for (var j = now.Count - 1; j >= 0; j--)
                common[i, j] = old[i].Words == now[j].Words ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    private static List<Line> Lines(SyntaxNode? node)
    {
        if (node is null) return [];
        var text = node.SyntaxTree.GetText();
        return
        [
            .. node.DescendantTokens().Where(t => t.Span.Length > 0).GroupBy(t => text.Lines.GetLineFromPosition(t.SpanStart).LineNumber)
                .Select(line => new Line(line.Key + 1, string.Join(' ', line.Select(t => t.Text)), text.Lines[line.Key].ToString().TrimEnd())),
        ];
    }

    /// <param name="Number">From 1.</param>
    private sealed record Line(int Number, string Words, string Text);
}
