using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.LanguageServer.Features;

/// <summary>What stands before the word that is being typed.</summary>
/// <param name="Start">Where the word begins.</param>
/// <param name="Left">The token before it; nothing at the beginning of the file.</param>
internal sealed record Place(int Start, SyntaxToken Left)
{
    public static Place Of(SyntaxNode root, SourceText text, int offset)
    {
        var start = offset;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[start - 1])) start--;
        var token = root.FindToken(start);
        return new Place(start, token.Span.End <= start && !token.IsKind(SyntaxKind.EndOfFileToken) ? token : token.GetPreviousToken());
    }

    /// <summary>Whether the place is inside of a comment, a text or a number, where names mean nothing.</summary>
    public static bool IsPlainText(SyntaxNode root, int offset)
    {
        if (offset == 0) return false;
        var trivia = root.FindTrivia(offset - 1);
        if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && offset < trivia.Span.End || trivia.IsDirective) return true;
        var token = root.FindToken(offset - 1);
        if (token.IsKind(SyntaxKind.DotToken) && token.GetPreviousToken() is { RawKind: (int)SyntaxKind.NumericLiteralToken } number && number.Span.End == token.SpanStart) return true;
        return token.SpanStart < offset && (token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.IsKind(SyntaxKind.NumericLiteralToken) && offset <= token.Span.End
            || (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.CharacterLiteralToken)) && (offset < token.Span.End || token.ContainsDiagnostics));
    }

    /// <summary>After a dot: only members may follow.</summary>
    public bool IsMember => Left.IsKind(SyntaxKind.DotToken) || Left.IsKind(SyntaxKind.QuestionToken) && Left.Parent is ConditionalAccessExpressionSyntax;

    public bool IsInBody => Left.Parent?.AncestorsAndSelf().Any(n => n is BlockSyntax block && block.SpanStart < Start && (block.CloseBraceToken.IsMissing || Start <= block.CloseBraceToken.SpanStart)) == true;

    /// <summary>Where a statement, or outside of bodies a declaration, may begin.</summary>
    public bool IsBeginning => Left.Kind() switch
    {
        SyntaxKind.None or SyntaxKind.SemicolonToken or SyntaxKind.CloseBraceToken or SyntaxKind.ElseKeyword or SyntaxKind.DoKeyword => true,
        SyntaxKind.OpenBraceToken => Left.Parent is BlockSyntax,
        SyntaxKind.ColonToken => Left.Parent is SwitchLabelSyntax,
        SyntaxKind.CloseParenToken => Left.Parent is IfStatementSyntax or WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax,
        _ => false,
    };

    /// <summary>After something that has a value: an operator follows, no name.</summary>
    public bool IsAfterValue => !IsBeginning && Left.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken;
}
