using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4016: keeps a computed index at or below the last.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepIndexInside)), Shared]
public sealed class KeepIndexInside() : Replacement("SH4016", "Keep the index inside (changes the result)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found is ArgumentSyntax argument) found = argument.Expression;
        return found is ExpressionSyntax index && diagnostic.Properties.TryGetValue("index", out var inside) ? (index, Code(inside!.Replace("{0}", index.WithoutTrivia().ToString()))) : null; // it is written with a value
    }
}
