using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Compiler.Intake;

/// <summary>Walks the tokens of a file, which the lexer reads without recursion apart from interpolated strings, and reports the first limit it breaks.</summary>
internal static class TokenCheck
{
    /// <summary>What is wrong and where; null when the parser may read the text.</summary>
    public static (TextSpan Span, string Message)? FirstFault(string text)
    {
        if (HiddenCharacter(text) is { } hidden) return hidden;
        if (InterpolationTooDeep(text) is { } nested) return nested;
        int brackets = 0, statement = 0, chain = 0, tokens = 0;
        var lambdas = new Stack<int>();
        foreach (var token in SyntaxFactory.ParseTokens(text, options: SourceParser.Options))
        {
            if (++tokens > Limits.Tokens) return (token.Span, $"the file has more than {Limits.Tokens:N0} tokens; split it with #load");
            if (++statement > Limits.StatementTokens) return (token.Span, $"this statement has more than {Limits.StatementTokens:N0} tokens; move tables into data with fewer entries or split it");
            switch (token.Kind())
            {
                case SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken:
                    if (++brackets > Limits.BracketDepth) return (token.Span, $"brackets nest deeper than {Limits.BracketDepth}; give the inner part a name");
                    if (token.IsKind(SyntaxKind.OpenBraceToken)) statement = chain = 0;
                    break;
                case SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken:
                    brackets--;
                    while (lambdas.TryPeek(out var at) && at > brackets) lambdas.Pop();
                    if (token.IsKind(SyntaxKind.CloseBraceToken)) statement = chain = 0;
                    break;
                case SyntaxKind.SemicolonToken:
                    statement = chain = 0;
                    while (lambdas.TryPeek(out var at) && at >= brackets) lambdas.Pop();
                    break;
                case SyntaxKind.CommaToken:
                    chain = 0;
                    while (lambdas.TryPeek(out var at) && at >= brackets) lambdas.Pop();
                    break;
                case SyntaxKind.EqualsGreaterThanToken:
                    lambdas.Push(brackets);
                    if (lambdas.Count > Limits.LambdaDepth) return (token.Span, $"lambdas nest deeper than {Limits.LambdaDepth}; write the inner ones as functions");
                    break;
                case SyntaxKind.QuestionToken or SyntaxKind.MinusToken or SyntaxKind.PlusToken or SyntaxKind.ExclamationToken or SyntaxKind.TildeToken or SyntaxKind.DotToken or SyntaxKind.QuestionQuestionToken:
                    if (++chain > Limits.ConditionalChain) return (token.Span, $"this expression chains more than {Limits.ConditionalChain} operators; give parts of it names");
                    break;
            }
        }
        return null;
    }

    /// <summary>Characters that make code look like other code: direction marks, zero-width characters and other controls.</summary>
    private static (TextSpan, string)? HiddenCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var hidden = char.IsControl(c) && c is not ('\n' or '\r' or '\t')
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;
            if (hidden) return (new TextSpan(i, 1), $"the invisible character U+{(int)c:X4} is not allowed, because the code would not be what it looks like; delete it");
        }
        return null;
    }

    /// <summary>The lexer itself recurses into <c>$"{$"{…}"}"</c>, so these are counted on the characters.</summary>
    private static (TextSpan, string)? InterpolationTooDeep(string text)
    {
        var run = 0;
        var last = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is '\n' or ';') run = 0;
            if (text[i] != '$' || text[i + 1] is not ('"' or '@' or '$')) continue;
            run = i - last < 64 ? run + 1 : 1;
            last = i;
            if (run > Limits.InterpolationDepth * 8) return (new TextSpan(i, 1), $"interpolated strings nest deeper than {Limits.InterpolationDepth}; give the inner part a name");
        }
        return null;
    }
}
