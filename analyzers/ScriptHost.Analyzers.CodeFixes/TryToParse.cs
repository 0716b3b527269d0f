using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH3014: asks whether the text can be parsed. Only where the handler catches all that parsing may throw, and does nothing but set another value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TryToParse)), Shared]
public sealed class TryToParse() : EditAtFinding("Ask with TryParse instead of catching", "SH3014")
{
    protected override SyntaxNode? Edit(SyntaxNode root, SyntaxNode found, SemanticModel model)
    {
        if (found.FirstAncestorOrSelf<TryStatementSyntax>() is not { Finally: null, Block.Statements: { Count: 1 } tried, Catches: { Count: 1 } catches } attempt || catches[0] is not { Filter: null, Block.Statements: { Count: 1 } instead } handler) return null;
        if (tried[0] is not ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax target, Right: InvocationExpressionSyntax parse } }) return null;
        if (Code.Member(parse) is not { Name.Identifier.ValueText: "Parse" } called || !CatchesAll(handler, called, model)) return null;
        if (instead[0] is not ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax set } } || set.Identifier.ValueText != target.Identifier.ValueText) return null;
        var text = $"if (!{called.Expression}.TryParse({string.Join(", ", parse.ArgumentList.Arguments.Select(a => a.ToString()))}, out {target})) {instead[0].WithoutTrivia()}";
        return root.ReplaceNode(attempt, SyntaxFactory.ParseStatement(text).WithTriviaFrom(attempt));
    }

    // A whole number that is too large overflows instead of being ill-formed; a double becomes infinite.
    private static bool CatchesAll(CatchClauseSyntax handler, MemberAccessExpressionSyntax parse, SemanticModel model) =>
        handler.Declaration is null || model.GetTypeInfo(handler.Declaration.Type).Type?.Name is var caught && (caught is "Exception" or "SystemException"
            || caught == "FormatException" && model.GetTypeInfo(parse.Expression).Type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single);
}
