using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4017: rounds before the fraction is cut off.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoundBeforeCast)), Shared]
public sealed class RoundBeforeCast() : Replacement("SH4017", "Round before the cast (changes the result)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found is not CastExpressionSyntax cast || model.GetTypeInfo(cast.Expression).Type?.SpecialType == SpecialType.System_Decimal) return null; // cents are rounded to cents
        var value = cast.Expression is ParenthesizedExpressionSyntax inner ? inner.Expression : cast.Expression;
        return (cast, cast.WithExpression(Code($"Math.Round({value.WithoutTrivia()})")));
    }
}
