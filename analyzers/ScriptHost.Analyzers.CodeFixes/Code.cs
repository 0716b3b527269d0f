using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>Pieces of script text as syntax.</summary>
internal static class Code
{
    /// <summary>An expression that takes the place of another, in parentheses where it must not fall apart.</summary>
    public static ExpressionSyntax Expression(string text, ExpressionSyntax before) => SyntaxFactory.ParseExpression(text).WithTriviaFrom(before);

    /// <summary>A statement in front of another, with its indentation and a line of its own; null when there is no room for one.</summary>
    public static SyntaxNode? InsertBefore(SyntaxNode root, StatementSyntax statement, string text)
    {
        var added = SyntaxFactory.ParseStatement(text);
        var indentation = SyntaxFactory.TriviaList(statement.GetLeadingTrivia().Reverse().TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)));
        var first = added.WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.LineFeed);
        return statement.Parent is BlockSyntax or SwitchSectionSyntax
            ? root.ReplaceNode(statement, new SyntaxNode[] { first, statement.WithLeadingTrivia(indentation) })
            : null;
    }

    /// <summary>A name that nothing in the file has yet.</summary>
    public static string NewName(SyntaxNode root, string wanted)
    {
        var taken = new HashSet<string>(root.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText));
        var name = wanted;
        for (var n = 2; taken.Contains(name); n++) name = wanted + n.ToString(CultureInfo.InvariantCulture);
        return name;
    }

    /// <summary>The call a finding is about.</summary>
    public static InvocationExpressionSyntax? Call(SyntaxNode found) => found.FirstAncestorOrSelf<InvocationExpressionSyntax>();

    /// <summary><c>x.Name</c> of <c>x.Name(…)</c>.</summary>
    public static MemberAccessExpressionSyntax? Member(InvocationExpressionSyntax? call) => call?.Expression as MemberAccessExpressionSyntax;
}
