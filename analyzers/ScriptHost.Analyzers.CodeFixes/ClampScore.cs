using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4012: keeps a score inside the range of the contract.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClampScore)), Shared]
public sealed class ClampScore() : Replacement("SH4012", "Clamp the score to its range (changes the result outside)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found is ArgumentSyntax argument) found = argument.Expression;
        if (found is not ExpressionSyntax score || !diagnostic.Properties.TryGetValue("low", out var low) || model.GetTypeInfo(score).Type?.SpecialType != SpecialType.System_Double) return null;
        return (score, Code($"Math.Clamp({score.WithoutTrivia()}, {low}, {diagnostic.Properties["high"]})"));
    }
}
