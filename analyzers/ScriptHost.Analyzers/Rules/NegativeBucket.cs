using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4026: the remainder of a negative number is negative, so that a bucket is missed; and Math.Abs of the lowest int throws.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NegativeBucket : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4026", "Negative bucket", "'{0}' {1}; take the remainder without sign: '{2}'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var remainder = (IBinaryOperation)context.Operation;
        if (remainder.OperatorKind != BinaryOperatorKind.Remainder || remainder.Type?.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64)) return;
        var value = remainder.LeftOperand.Undressed();
        var isAbs = value is IInvocationOperation call && Linq.MathFunction(call) == "Abs";
        var hash = isAbs ? ((IInvocationOperation)value).Argument(0).Undressed() : value;
        if (!IsHash(hash, 0) && (isAbs || !IsNegativeDifference(hash))) return;
        var unsigned = remainder.Type.SpecialType == SpecialType.System_Int64 ? ("long", "ulong") : ("int", "uint");
        var instead = IsHash(hash, 0) ? "(" + unsigned.Item1 + ")((" + unsigned.Item2 + ")" + Shown.Of(hash) + " % " + Shown.Of(remainder.RightOperand) + ")" : "((x % n) + n) % n";
        var properties = IsHash(hash, 0) ? ImmutableDictionary<string, string?>.Empty.Add("signed", unsigned.Item1).Add("unsigned", unsigned.Item2) : null;
        context.ReportDiagnostic(Diagnostic.Create(Rule, remainder.Syntax.GetLocation(), properties, Shown.Of(remainder), isAbs ? "throws for the lowest number, which has no positive twin" : "is negative for a negative number, so half of the people fall in no bucket", instead));
    }

    private static bool IsNegativeDifference(IOperation value) => value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } && ValueRanges.Of(value).MayBeNegative;

    /// <summary>Something that wraps around: a hash code, or a local that is multiplied and combined with itself.</summary>
    private static bool IsHash(IOperation value, int depth)
    {
        value = value.Undressed();
        if (value.Type?.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64)) return false;
        return value switch
        {
            IInvocationOperation { TargetMethod: { Name: var name } method } => name == "GetHashCode" || name.IndexOf("hash", StringComparison.OrdinalIgnoreCase) >= 0 && !method.ContainingType.IsValueType && !IsGuarded(method),
            IFieldReferenceOperation or ILocalReferenceOperation when Paths.Definition(value) is { } definition => depth < 3 && IsHash(definition, depth + 1),
            ILocalReferenceOperation when Paths.Declarator(value) is { } declarator => TreeFacts.Of(declarator.SyntaxTree).Writes(declarator.Identifier.ValueText, Paths.Scope(declarator)).Any(w => IsMixed(w.Parent)),
            _ => false,
        };
    }

    // A function that ends in a mask or in unsigned arithmetic has thought of it.
    private static bool IsGuarded(IMethodSymbol method) => method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().DescendantTokens().Any(t => t.Text.IndexOf("0x7f", StringComparison.OrdinalIgnoreCase) == 0 || t.Text is "uint" or "ulong" || t.Text == "MaxValue") ?? false;

    private static bool IsMixed(SyntaxNode? write) => write is AssignmentExpressionSyntax assignment && (
        assignment.IsKind(SyntaxKind.ExclusiveOrAssignmentExpression) || assignment.IsKind(SyntaxKind.MultiplyAssignmentExpression)
        || assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Right.DescendantNodesAndSelf().Any(n => n.IsKind(SyntaxKind.MultiplyExpression) || n.IsKind(SyntaxKind.ExclusiveOrExpression)) && assignment.Right.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == assignment.Left.ToString())
            && !assignment.Right.DescendantNodesAndSelf().Any(n => n.IsKind(SyntaxKind.ModuloExpression) || n.IsKind(SyntaxKind.BitwiseAndExpression)));
}
