using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4028: writes a square as a product.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MultiplyBySelf)), Shared]
public sealed class MultiplyBySelf() : Replacement("SH4028", "Multiply by itself (changes the result)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found is not BinaryExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax } power || model.GetConstantValue(power.Right).Value is not 2) return null;
        var square = Code($"{power.Left.WithoutTrivia()} * {power.Left.WithoutTrivia()}");
        return (power, power.Parent is BinaryExpressionSyntax ? SyntaxFactory.ParenthesizedExpression(square) : square);
    }
}
