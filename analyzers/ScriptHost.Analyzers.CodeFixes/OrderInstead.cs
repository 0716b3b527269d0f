using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH2011: sorts a variable with OrderBy, which keeps the order of equal entries.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OrderInstead)), Shared]
public sealed class OrderInstead : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH2011");

    public override string Title => "Sort with OrderBy (changes the order of ties)";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax, ArgumentList.Arguments: { } arguments, Expression: MemberAccessExpressionSyntax access }) yield break;
        if (arguments.Last().Expression is not ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 2 } names, ExpressionBody: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompareTo", Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax first, Name: var key } } } }) yield break;
        var isArray = arguments.Count == 2;
        if ((isArray ? arguments[0].Expression : access.Expression) is not IdentifierNameSyntax list || model.GetSymbolInfo(list).Symbol is not ILocalSymbol { IsForEach: false, Type.Name: "List" or "" }) yield break;
        var order = first.Identifier.ValueText == names[0].Identifier.ValueText ? "OrderBy" : "OrderByDescending";
        yield return new TextChange(diagnostic.Location.SourceSpan, $"{list} = {list}.{order}({first} => {first}.{key}).{(isArray ? "ToArray" : "ToList")}()");
    }
}
