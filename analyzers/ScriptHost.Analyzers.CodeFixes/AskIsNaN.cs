using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4003: a comparison with NaN becomes the question that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AskIsNaN)), Shared]
public sealed class AskIsNaN() : Replacement("SH4003", "Ask double.IsNaN (changes the result)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found is not BinaryExpressionSyntax comparison || !comparison.IsKind(SyntaxKind.EqualsExpression) && !comparison.IsKind(SyntaxKind.NotEqualsExpression)) return null;
        var value = IsNaN(comparison.Right, model) ? comparison.Left : comparison.Right;
        if (model.GetTypeInfo(value).Type?.SpecialType is not (SpecialType.System_Double or SpecialType.System_Single)) return null;
        return (comparison, Code($"{(comparison.IsKind(SyntaxKind.NotEqualsExpression) ? "!" : "")}double.IsNaN({value.WithoutTrivia()})"));
    }

    private static bool IsNaN(ExpressionSyntax value, SemanticModel model) => model.GetConstantValue(value).Value switch
    {
        double number => double.IsNaN(number),
        float number => float.IsNaN(number),
        _ => false,
    };
}
