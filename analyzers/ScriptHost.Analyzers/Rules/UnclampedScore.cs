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
        "SH4012", "Score is not clamped to its range", "'{0}' can be {1}, and '{2}' must be {3} to {4}, so the host refuses the decision; write '{5}'", "Numerics");

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
        string low = Text(allowed.Low), high = Text(allowed.High);
        if (allowed is { Low: 0, High: 1 } && IsLogOdds(score))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, score.Syntax.GetLocation(), Shown.Of(score), "any number, as log-odds", field.Name, low, high, $"1 / (1 + Math.Exp(-{Shown.Of(score)}))"));
            return;
        }
        if (Outside(score, allowed) is not { } bad) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, score.Syntax.GetLocation(), Causes(score), ImmutableDictionary<string, string?>.Empty.Add("low", low).Add("high", high), Shown.Of(score), bad, field.Name, low, high, $"Math.Clamp({Shown.Of(score)}, {low}, {high})"));
    }

    // The script says by a name what it hands over.
    private static bool IsLogOdds(IOperation score) => score switch
    {
        ILocalReferenceOperation local when Paths.Definition(score)?.Undressed() is IInvocationOperation or ILocalReferenceOperation => IsLogOddsName(local.Local.Name) || IsLogOdds(Paths.Definition(score)!.Undressed()), // just asked
        ILocalReferenceOperation local => IsLogOddsName(local.Local.Name),
        IInvocationOperation { TargetMethod: { Name: var name } made } => made.Locations.Any(l => l.IsInSource) && IsLogOddsName(name),
        _ => false,
    };

    private static bool IsLogOddsName(string name) => name is "z" || new[] { "logOdds", "logit" }.Any(w => name.EndsWith(w, System.StringComparison.OrdinalIgnoreCase));

    private static string? Outside(IOperation score, Interval allowed)
    {
        var range = Paths.Declarator(score) is { } declarator && score.SemanticModel is { } model && Paths.Definition(score) is null ? Totals.Range(declarator, model) : Sum(score);
        if (range is not { } sum) return null;
        sum = ValueGuards.Narrow(sum, Paths.Path(score), score);
        if (sum.Origin != Origin.Input && !double.IsInfinity(sum.Low) && !double.IsInfinity(sum.High)) sum = sum.From(Origin.Input); // ends that the script set itself
        return sum.Origin != Origin.Input ? null : sum.High > allowed.High + 1e-9 ? double.IsInfinity(sum.High) ? "any number" : Text(sum.High) : sum.Low < allowed.Low - 1e-9 ? double.IsInfinity(sum.Low) ? "negative" : Text(sum.Low) : null;
    }

    private static Interval? Sum(IOperation score, int depth = 0) => (Paths.Definition(score) ?? score).Undressed() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum => ValueRanges.Of(sum) is var known && (known.Origin != Origin.Unknown || !double.IsInfinity(known.Low) && !double.IsInfinity(known.High)) ? known : OfTerms(sum),
        IPropertyReferenceOperation percent when ContractFacts.Field(percent) is { } field && ContractFacts.HasRange(field) => ContractFacts.Range(field),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } percent when percent.LeftOperand.Number() is >= 100 || percent.RightOperand.Number() is >= 100 => new Interval(0, 100, Origin.Input),
        IInvocationOperation { TargetMethod.Name: "Clamp" } clamp when clamp.Arguments.Length == 3 && clamp.Argument(1).Number() is { } low && clamp.Argument(2).Number() is { } high => new Interval(low, high, Origin.Input),
        IInvocationOperation call when depth < 3 => Calls.Returned(call).Select(r => Sum(r, depth + 1)).FirstOrDefault(r => r is { Origin: Origin.Input } range && (range.High > 1 || range.Low < 0)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product when depth > 0 && ValueRanges.Of(product) is { Origin: Origin.Input } range && !double.IsInfinity(range.High) => range,
        var code when depth > 0 && code.Number() is < 0 and var number => Interval.Of(number).From(Origin.Input),
        _ => null,
    };

    /// <summary>The terms that something is known of, as if the others were 0: they may be.</summary>
    private static Interval? OfTerms(IBinaryOperation sum)
    {
        if (Terms(sum).Any(t => IsOpenRatio(t.Term))) return Interval.NonNegative;
        var known = Terms(sum).Select(t => t.IsNegative ? -ValueRanges.Of(t.Term) : ValueRanges.Of(t.Term)).Where(r => r.Origin != Origin.Unknown || r.Low >= 0 && double.IsPositiveInfinity(r.High)).ToList();
        return known.Any(r => r.Origin == Origin.Input || r.Low >= 0) ? known.Aggregate((x, y) => x + y).From(Origin.Input) : null;
    }

    private static System.Collections.Generic.IEnumerable<(IOperation Term, bool IsNegative)> Terms(IOperation sum, bool isNegative = false)
    {
        sum = sum.Undressed();
        if (sum is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } parts) return [(sum, isNegative)];
        return Terms(parts.LeftOperand, isNegative).Concat(Terms(parts.RightOperand, parts.OperatorKind == BinaryOperatorKind.Subtract ? !isNegative : isNegative));
    }

    private static bool IsOpenRatio(IOperation term, int depth = 0) =>
        term.Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } weighted ? IsOpenRatio(weighted.LeftOperand, depth) || IsOpenRatio(weighted.RightOperand, depth)
        : depth < 3 && term.Undressed() is IParameterReferenceOperation parameter ? Parameters.Arguments(parameter).Any(a => IsOpenRatio(a, depth + 1))
        : (Paths.Definition(term.Undressed()) ?? term).Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } ratio && ratio.RightOperand.Number() is null && double.IsPositiveInfinity(ValueRanges.Of(ratio).High);

    /// <summary>Where the score was made, in a line above or in a function of the script: what has to be put right stands there.</summary>
    private static System.Collections.Generic.IEnumerable<Location> Causes(IOperation score)
    {
        if (Paths.Definition(score) is not { } definition) definition = score;
        else yield return definition.Syntax.GetLocation();
        if (definition.Undressed() is IInvocationOperation call)
            foreach (var result in Calls.Returned(call)) yield return result.Syntax.GetLocation();
    }

    private static string Text(double value) => Math.Round(value, 6).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
