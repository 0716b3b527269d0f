using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4006: says what an aggregate of nothing is: 0.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DefaultForEmpty)), Shared]
public sealed class DefaultForEmpty() : Replacement("SH4006", "Use 0 when the sequence is empty (changes the result)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Average" or "Min" or "Max" } access } call) return null;
        if (model.GetTypeInfo(call).Type?.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Decimal)) return null;
        var source = access.Expression.WithoutTrailingTrivia().ToString();
        if (call.ArgumentList.Arguments.Count == 1) source += ".Select(" + call.ArgumentList.Arguments[0] + ")";
        return (call, Code($"{source}.DefaultIfEmpty({(model.GetTypeInfo(call).Type?.SpecialType == SpecialType.System_Decimal ? "0m" : "0")}).{access.Name}()"));
    }
}
