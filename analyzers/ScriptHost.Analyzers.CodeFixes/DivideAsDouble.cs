using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4002: casts the dividend, so that the fraction is kept.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DivideAsDouble)), Shared]
public sealed class DivideAsDouble() : Replacement("SH4002", "Divide as double (changes the result)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found is not BinaryExpressionSyntax division) return null;
        var type = diagnostic.Properties.TryGetValue("type", out var name) ? name : "double";
        return (division, division.WithLeft(Code($"({type}){Operand(division.Left)}").WithTriviaFrom(division.Left)));
    }
}
