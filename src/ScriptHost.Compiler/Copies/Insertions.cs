using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Compiler.Copies;

/// <summary>What is written into a text: no line is added, so every place keeps its line.</summary>
internal sealed class Insertions
{
    private readonly List<(int Position, int Order, string Text)> _all = [];
    private int _count;

    public void Before(int position, string text) => _all.Add((position, ++_count, text));

    /// <summary>Around a node; what is asked for first stands outside.</summary>
    public void Around(SyntaxNode node, string before, string after) => Around(node.Span, before, after);

    public void Around(TextSpan span, string before, string after)
    {
        _all.Add((span.Start, ++_count, before));
        _all.Add((span.End, -_count, after));
    }

    /// <summary>Behind a node and all that is put around it.</summary>
    public void After(SyntaxNode node, string text) => _all.Add((node.Span.End, -++_count, text));

    public string Apply(string text)
    {
        var copy = new StringBuilder();
        var from = 0;
        foreach (var (position, _, inserted) in _all.OrderBy(i => i.Position).ThenBy(i => i.Order))
        {
            copy.Append(text, from, position - from).Append(inserted);
            from = position;
        }
        return copy.Append(text, from, text.Length - from).ToString();
    }
}
