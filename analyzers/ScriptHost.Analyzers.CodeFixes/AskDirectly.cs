using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH3008: asks the query itself instead of a list made of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AskDirectly)), Shared]
public sealed class AskDirectly() : EditAtFinding("Ask without making a list", "SH3008")
{
    protected override SyntaxNode? Edit(SyntaxNode root, SyntaxNode found, SemanticModel model)
    {
        if (Code.Call(found) is not { } list || Code.Member(list) is not { } made || list.Parent is not MemberAccessExpressionSyntax asked) return null;
        if (asked.Parent is InvocationExpressionSyntax) return root.ReplaceNode(list, made.Expression.WithTrailingTrivia(list.GetTrailingTrivia()));
        return root.ReplaceNode(asked, Code.Expression(Counted(made.Expression, model), asked));
    }

    // xs.Where(p).ToList().Count is xs.Count(p); the filter with the place as a second parameter has no such twin.
    private static string Counted(ExpressionSyntax query, SemanticModel model) =>
        query is InvocationExpressionSyntax where && Code.Member(where) is { Name.Identifier.ValueText: "Where" } filter && model.GetOperation(where) is IInvocationOperation call && Sequences.IsLinq(call)
            && call.TargetMethod.Parameters[1].Type is INamedTypeSymbol { TypeArguments.Length: 2 }
            ? $"{filter.Expression}.Count{where.ArgumentList}"
            : $"{query}.Count()";
}
