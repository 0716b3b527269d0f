using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4013: takes the last element.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeLastIndex)), Shared]
public sealed class TakeLastIndex() : Replacement("SH4013", "Take the last element (changes the result)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found is ArgumentSyntax argument) found = argument.Expression;
        return found is ExpressionSyntax index && diagnostic.Properties.TryGetValue("index", out var last) ? (index, Code(last!)) : null; // it is written with a value
    }
}
