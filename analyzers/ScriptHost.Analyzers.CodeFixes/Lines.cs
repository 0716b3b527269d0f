using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>Pieces of text as lines.</summary>
internal static class Lines
{
    /// <summary>The whole lines of a piece of code, when nothing else stands on them; else the piece alone.</summary>
    public static TextSpan Whole(SourceText text, TextSpan span)
    {
        var first = text.Lines.GetLineFromPosition(span.Start);
        var last = text.Lines.GetLineFromPosition(span.End);
        var isAlone = text.ToString(TextSpan.FromBounds(first.Start, span.Start)).Trim().Length == 0 && IsEmptyOrComment(text.ToString(TextSpan.FromBounds(span.End, last.End)));
        return isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : span;
    }

    /// <summary>The lines of a declaration, with the comment right above it and one empty line.</summary>
    public static TextSpan WithComment(SourceText text, SyntaxNode declaration)
    {
        var span = Whole(text, declaration.Span);
        if (span.End == declaration.Span.End) return span;
        var start = BeforeComment(text, declaration);
        var line = text.Lines.GetLineFromPosition(start).LineNumber;
        return TextSpan.FromBounds(line > 0 && text.Lines[line - 1].ToString().Trim().Length == 0 ? text.Lines[line - 1].Start : start, span.End);
    }

    /// <summary>Where the comment right above a declaration begins. One at the very top is about the whole script.</summary>
    public static int BeforeComment(SourceText text, SyntaxNode declaration)
    {
        var line = text.Lines.GetLineFromPosition(declaration.SpanStart).LineNumber;
        var start = line;
        while (start > 0 && text.Lines[start - 1].ToString().TrimStart().StartsWith("//", System.StringComparison.Ordinal)) start--;
        return text.Lines[start == 0 ? line : start].Start;
    }

    public static string Indent(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static bool IsEmptyOrComment(string text) => text.Trim() is var rest && (rest.Length == 0 || rest.StartsWith("//", System.StringComparison.Ordinal));
}
