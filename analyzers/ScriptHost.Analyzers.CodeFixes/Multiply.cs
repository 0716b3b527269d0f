using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH3024: writes a small whole power as a product. Both are right to half a step of the last bit, and not always the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(Multiply)), Shared]
public sealed class Multiply() : EditAtFinding("Multiply instead of Math.Pow (changes the last bit)", "SH3024")
{
    protected override SyntaxNode? Edit(SyntaxNode root, SyntaxNode found, SemanticModel model)
    {
        if (Code.Call(found) is not { ArgumentList.Arguments: { Count: 2 } arguments } call || model.GetConstantValue(arguments[1].Expression) is not { HasValue: true, Value: { } power }) return null;
        var factor = arguments[0].Expression.ToString();
        // Whole numbers would multiply as such, and wrap around.
        var first = model.GetTypeInfo(arguments[0].Expression).Type?.SpecialType == SpecialType.System_Double ? factor : $"(double){factor}";
        var times = System.Convert.ToInt32(power, System.Globalization.CultureInfo.InvariantCulture);
        var product = string.Join(" * ", Enumerable.Repeat(factor, times - 1).Prepend(first));
        return root.ReplaceNode(call, Code.Expression(StandsAlone(call) ? product : $"({product})", call));
    }

    private static bool StandsAlone(SyntaxNode call) => call.Parent is ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or ParenthesizedExpressionSyntax or LambdaExpressionSyntax
        || call.Parent is AssignmentExpressionSyntax || call.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression };
}
