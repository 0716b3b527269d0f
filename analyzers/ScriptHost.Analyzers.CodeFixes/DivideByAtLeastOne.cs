using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4005: keeps a divisor that is never negative away from 0.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DivideByAtLeastOne)), Shared]
public sealed class DivideByAtLeastOne() : Replacement("SH4005", "Divide by at least 1 (changes the result for 0)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.ContainsKey("floor") || found is not ExpressionSyntax divisor) return null;
        if (model.GetTypeInfo(divisor).Type?.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Decimal)) return null;
        return divisor is ParenthesizedExpressionSyntax inner ? (divisor, Code($"Math.Max({inner.Expression.WithoutTrivia()}, 1)")) : divisor.Parent is ParenthesizedExpressionSyntax outer ? (outer, Code($"Math.Max({divisor.WithoutTrivia()}, 1)")) : (divisor, Code($"Math.Max({divisor.WithoutTrivia()}, 1)"));
    }
}
