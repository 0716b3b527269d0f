using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4001: equality of computed numbers becomes nearness.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompareWithTolerance)), Shared]
public sealed class CompareWithTolerance() : Replacement("SH4001", "Compare with a tolerance of 1e-9 (changes the result)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found is not BinaryExpressionSyntax comparison) return null;
        var order = comparison.IsKind(SyntaxKind.EqualsExpression) ? "<" : ">=";
        return (comparison, Code($"Math.Abs({Operand(comparison.Left)} - {Operand(comparison.Right)}) {order} 1e-9"));
    }
}
