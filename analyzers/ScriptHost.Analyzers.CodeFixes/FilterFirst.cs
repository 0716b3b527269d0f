using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH3022: moves the filter before the sort. Sorts are stable, so the result is the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FilterFirst)), Shared]
public sealed class FilterFirst() : EditAtFinding("Filter before sorting", "SH3022")
{
    protected override SyntaxNode? Edit(SyntaxNode root, SyntaxNode found, SemanticModel model)
    {
        if (Code.Call(found) is not { } where || Code.Member(where) is not { } filter) return null;
        var sorts = "";
        var source = filter.Expression;
        while (source is InvocationExpressionSyntax sort && Code.Member(sort) is { Name.Identifier.ValueText: "OrderBy" or "OrderByDescending" or "Order" or "OrderDescending" or "ThenBy" or "ThenByDescending" } by)
        {
            sorts = $"{by.OperatorToken}{by.Name}{sort.ArgumentList}" + sorts;
            if (by.Expression.HasTrailingTrivia) return null; // written over several lines: the lines are the author's
            source = by.Expression;
        }
        return sorts.Length == 0 || filter.Expression.HasTrailingTrivia ? null : root.ReplaceNode(where, Code.Expression($"{source}.Where{where.ArgumentList}{sorts}", where));
    }
}
