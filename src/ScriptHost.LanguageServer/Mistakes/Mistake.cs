using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer.Mistakes;

/// <summary>A finding in the text that it is about.</summary>
/// <param name="Span">Where it stands.</param>
internal sealed record Mistake(View View, SyntaxNode Root, SemanticModel Model, TextSpan Span, string Message)
{
    public SyntaxNode Node => Root.FindNode(Span, getInnermostNodeForTie: true);

    public string LineEnd => View.Text.ToString().Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>The blanks that the line of a place begins with.</summary>
    public string IndentAt(int offset)
    {
        var line = View.Text.Lines.GetLineFromPosition(offset).ToString();
        return line[..^line.TrimStart(' ', '\t').Length];
    }
}
