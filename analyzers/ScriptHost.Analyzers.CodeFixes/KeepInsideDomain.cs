using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4009: keeps the argument of a function where the function has an answer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepInsideDomain)), Shared]
public sealed class KeepInsideDomain() : Replacement("SH4009", "Keep the argument inside the domain (changes the result outside)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found is not ExpressionSyntax value || !diagnostic.Properties.TryGetValue("function", out var function)) return null;
        var text = value.WithoutTrivia().ToString();
        return (value, Code(function switch
        {
            "Acos" or "Asin" => $"Math.Clamp({text}, -1, 1)",
            "Sqrt" or "Pow" => $"Math.Max({text}, 0)",
            _ => $"Math.Max({text}, 1e-9)",
        }));
    }
}
