using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4014: writes the rounding mode that is used now.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SayToEven)), Shared]
public sealed class SayToEven() : Replacement("SH4014", "Write MidpointRounding.ToEven, as it is now")
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || model.GetSymbolInfo(call).Symbol is null) return null;
        return (call, call.AddArgumentListArguments(SyntaxFactory.Argument(Code("MidpointRounding.ToEven")).WithLeadingTrivia(SyntaxFactory.Space)));
    }
}
