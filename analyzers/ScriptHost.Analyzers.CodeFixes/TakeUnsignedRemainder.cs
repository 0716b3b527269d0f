using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4026: takes the remainder of the number without its sign.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeUnsignedRemainder)), Shared]
public sealed class TakeUnsignedRemainder() : Replacement("SH4026", "Take the remainder without sign (changes the result for negative numbers)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found is not BinaryExpressionSyntax remainder || !diagnostic.Properties.TryGetValue("unsigned", out var unsigned) || model.GetConstantValue(remainder.Right).Value is not (int and > 0 or long and > 0)) return null;
        var hash = remainder.Left is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call && call.Expression.ToString() == "Math.Abs" ? arguments[0].Expression : remainder.Left;
        return (remainder, Code($"({diagnostic.Properties["signed"]})(({unsigned}){Operand(hash)} % {remainder.Right.WithoutTrivia()})"));
    }
}
