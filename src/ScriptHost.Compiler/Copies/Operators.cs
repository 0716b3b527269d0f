using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Compiler.Copies;

/// <summary>What each operator is mistaken for.</summary>
internal static class Operators
{
    public static IReadOnlyList<(string Becomes, string Kind)> Of(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LessThanExpression => [("<=", "comparison"), (">=", "comparison")],
        SyntaxKind.LessThanOrEqualExpression => [("<", "comparison"), (">", "comparison")],
        SyntaxKind.GreaterThanExpression => [(">=", "comparison"), ("<=", "comparison")],
        SyntaxKind.GreaterThanOrEqualExpression => [(">", "comparison"), ("<", "comparison")],
        SyntaxKind.EqualsExpression => [("!=", "comparison")],
        SyntaxKind.NotEqualsExpression => [("==", "comparison")],
        SyntaxKind.AddExpression => [("-", "arithmetic")],
        SyntaxKind.SubtractExpression => [("+", "arithmetic")],
        SyntaxKind.MultiplyExpression => [("/", "arithmetic")],
        SyntaxKind.DivideExpression => [("*", "arithmetic")],
        SyntaxKind.ModuloExpression => [("*", "arithmetic")],
        SyntaxKind.LogicalAndExpression => [("||", "logic")],
        SyntaxKind.LogicalOrExpression => [("&&", "logic")],
        _ => [],
    };

    public static IReadOnlyList<string> OfPattern(SyntaxKind token) => token switch
    {
        SyntaxKind.LessThanToken => ["<="],
        SyntaxKind.LessThanEqualsToken => ["<"],
        SyntaxKind.GreaterThanToken => [">="],
        SyntaxKind.GreaterThanEqualsToken => [">"],
        _ => [],
    };

    /// <summary>A number that something is compared with: written in a comparison or a pattern, or a constant with a name.</summary>
    public static bool IsThreshold(LiteralExpressionSyntax number)
    {
        SyntaxNode node = number;
        while (node.Parent is PrefixUnaryExpressionSyntax or ParenthesizedExpressionSyntax) node = node.Parent;
        return node.Parent is RelationalPatternSyntax or ConstantPatternSyntax or CaseSwitchLabelSyntax
            || node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanExpression or (int)SyntaxKind.LessThanOrEqualExpression or (int)SyntaxKind.GreaterThanExpression or (int)SyntaxKind.GreaterThanOrEqualExpression or (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }
            || node.Parent?.Parent?.Parent?.Parent is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword);
    }
}
