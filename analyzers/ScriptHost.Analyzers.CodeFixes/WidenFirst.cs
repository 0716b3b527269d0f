using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4007: widens an operand before the multiplication.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WidenFirst)), Shared]
public sealed class WidenFirst() : Replacement("SH4007", "Widen before multiplying (changes the result on overflow)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found is not BinaryExpressionSyntax product || !diagnostic.Properties.TryGetValue("type", out var type)) return null;
        return (product, product.WithLeft(Code($"({type}){Operand(product.Left)}").WithTriviaFrom(product.Left)));
    }
}
