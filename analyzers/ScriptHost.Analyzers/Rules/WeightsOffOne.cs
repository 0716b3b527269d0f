using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4024: constant weights of a score were meant to sum to 1, and do not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeightsOffOne : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH4024", "Constant weights do not sum to one", "the weights '{0}' sum to {1}: a weighted mean of shares then leaves 0 to 1; make them sum to 1, or divide by their sum", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckArray, OperationKind.ArrayInitializer);
        context.RegisterScriptOperationAction(CheckList, OperationKind.CollectionExpression);
        context.RegisterScriptOperationAction(CheckSum, OperationKind.Binary);
    }

    private static void CheckArray(OperationAnalysisContext context) =>
        Check(context, ((IArrayInitializerOperation)context.Operation).ElementValues);

    private static void CheckList(OperationAnalysisContext context) =>
        Check(context, ((ICollectionExpressionOperation)context.Operation).Elements);

    private static void Check(OperationAnalysisContext context, ImmutableArray<IOperation> elements)
    {
        if (elements.Length < 2 || context.Operation.Syntax.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { } declarator || !IsWeight(declarator.Identifier.ValueText) || elements.Any(e => e.Number() is null) || IsNormalised(declarator)) return;
        Report(context, declarator.Identifier.ValueText, elements.Sum(e => e.Number() ?? 0));
    }

    /// <summary><c>WAge * x + WDebt * y + WLate * z</c>, the whole sum.</summary>
    private static void CheckSum(OperationAnalysisContext context)
    {
        var sum = (IBinaryOperation)context.Operation;
        if (sum.OperatorKind != BinaryOperatorKind.Add || sum.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } || !Paths.IsFractional(sum.Type)) return;
        var weights = Terms(sum).Select(Weight).ToList();
        if (weights.Count >= 3 && weights.All(w => w is not null)) Report(context, string.Join(", ", weights.Select(w => w!.Value.Name)), weights.Sum(w => w!.Value.Value)); // none is null
    }

    private static IEnumerable<IOperation> Terms(IOperation value) =>
        value.Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum ? Terms(sum.LeftOperand).Concat(Terms(sum.RightOperand)) : [value.Undressed()];

    private static (string Name, double Value)? Weight(IOperation term) =>
        term is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product ? Named(product.LeftOperand) ?? Named(product.RightOperand) : null;

    private static (string, double)? Named(IOperation value)
    {
        value = value.Undressed();
        var name = value switch { IFieldReferenceOperation field => field.Field.Name, ILocalReferenceOperation local => local.Local.Name, _ => null };
        return name is not null && IsWeight(name) && (value.Number() ?? Paths.Definition(value)?.Number()) is { } number ? (name, number) : null;
    }

    private static bool IsWeight(string name) => name.IndexOf("weight", StringComparison.OrdinalIgnoreCase) >= 0 || name.Length > 1 && name[0] is 'W' or 'w' && char.IsUpper(name[1]) || name.Length > 2 && name[0] is 'W' or 'w' && name[1] == '_';

    private static bool IsNormalised(VariableDeclaratorSyntax weights) => TreeFacts.Of(weights.SyntaxTree).Calls("Sum").Any(c => c.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } && name.Identifier.ValueText == weights.Identifier.ValueText);

    // 0.98 was meant to be 1; 3.4 is a scorecard, where every sum is right.
    private static void Report(OperationAnalysisContext context, string names, double sum)
    {
        if (sum is > 0.8 and < 1.25 && Math.Abs(sum - 1) > 1e-6)
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), names, Math.Round(sum, 6).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
