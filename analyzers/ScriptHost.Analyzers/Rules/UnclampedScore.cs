using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4012: a score that is added up is handed to a field of the output that only takes 0 to 1.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnclampedScore : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4012", "Score is not clamped to its range", "'{0}' can be {1}, and '{2}' must be {3} to {4}, so the host refuses the decision; write 'Math.Clamp({0}, {3}, {4})'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckAssignment, OperationKind.SimpleAssignment);
        context.RegisterScriptOperationAction(CheckArgument, OperationKind.Argument);
    }

    private static void CheckAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Parent is IObjectOrCollectionInitializerOperation && ContractFacts.Field(assignment.Target) is { } field) Check(context, assignment.Value, field);
    }

    /// <summary>Arguments of the output's own constructors and factories go by the name of the field.</summary>
    private static void CheckArgument(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument.Parameter is not { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.Ordinary } maker } parameter || !ContractFacts.IsContractType(maker.ContainingType)) return;
        if (maker.MethodKind == MethodKind.Ordinary && !SymbolEqualityComparer.Default.Equals(maker.ReturnType, maker.ContainingType)) return;
        if (maker.ContainingType.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => string.Equals(p.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)) is { } field) Check(context, argument.Value, field);
    }

    private static void Check(OperationAnalysisContext context, IOperation value, IPropertySymbol field)
    {
        if (!ContractFacts.HasRange(field) || value.Number() is not null) return;
        var allowed = ContractFacts.Range(field);
        var score = value.Undressed();
        if (Outside(score, allowed) is not { } bad) return;
        string low = Text(allowed.Low), high = Text(allowed.High);
        context.ReportDiagnostic(Diagnostic.Create(Rule, score.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add("low", low).Add("high", high), Shown.Of(score), bad, field.Name, low, high));
    }

    private static string? Outside(IOperation score, Interval allowed)
    {
        var range = Paths.Declarator(score) is { } declarator && score.SemanticModel is { } model && Paths.Definition(score) is null ? Totals.Range(declarator, model) : Sum(score);
        if (range is not { } sum) return null;
        sum = ValueGuards.Narrow(sum, Paths.Path(score), score);
        return sum.Origin != Origin.Input ? null : sum.High > allowed.High + 1e-9 ? double.IsInfinity(sum.High) ? "any number" : Text(sum.High) : sum.Low < allowed.Low - 1e-9 ? double.IsInfinity(sum.Low) ? "negative" : Text(sum.Low) : null;
    }

    private static Interval? Sum(IOperation score) =>
        (Paths.Definition(score) ?? score).Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum ? ValueRanges.Of(sum) : null;

    private static string Text(double value) => Math.Round(value, 6).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
