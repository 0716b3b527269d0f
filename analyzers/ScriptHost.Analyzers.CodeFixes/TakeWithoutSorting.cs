using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH3004: takes the first or last of a sorted query, which then sorts nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeWithoutSorting)), Shared]
public sealed class TakeWithoutSorting() : EditAtFinding("Take the element without sorting the rest", "SH3004")
{
    protected override SyntaxNode? Edit(SyntaxNode root, SyntaxNode found, SemanticModel model)
    {
        if (found.FirstAncestorOrSelf<ElementAccessExpressionSyntax>() is not { Expression: InvocationExpressionSyntax list } element || Code.Member(list) is not { } sorted || model.GetOperation(element) is not { } read) return null;
        var end = LinqDetour.End(read) == 0 ? "First" : "Last";
        return root.ReplaceNode(element, Code.Expression($"{sorted.Expression}.{end}()", element));
    }
}
