using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH3007: ends the query with ToList, so that it is computed once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepAsList)), Shared]
public sealed class KeepAsList() : EditAtFinding("Compute the query once with ToList", "SH3007")
{
    protected override SyntaxNode? Edit(SyntaxNode root, SyntaxNode found, SemanticModel model) =>
        found.FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Initializer?.Value is InvocationExpressionSyntax query
            ? root.ReplaceNode(query, Code.Expression($"{query.WithoutTrivia()}.ToList()", query))
            : null;
}
