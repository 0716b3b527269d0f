using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH3023: looks at the piece of text where it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CutWithSpan)), Shared]
public sealed class CutWithSpan() : EditAtFinding("Write AsSpan instead of Substring", "SH3023")
{
    protected override SyntaxNode? Edit(SyntaxNode root, SyntaxNode found, SemanticModel model) =>
        Code.Member(Code.Call(found)) is { Name: IdentifierNameSyntax { Identifier.ValueText: "Substring" } name }
            ? root.ReplaceNode(name, SyntaxFactory.IdentifierName("AsSpan").WithTriviaFrom(name))
            : null;
}
