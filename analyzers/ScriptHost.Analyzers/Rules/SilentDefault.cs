using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4021: a missing number of the input becomes 0 without a word.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SilentDefault : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4021", "Missing value silently replaced", "'{0}' turns a missing value into {1}, as if {1} had been measured; treat it as its own case ('is null'), or name the value that stands for it: 'const double Missing{2} = …'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckCoalesce, OperationKind.Coalesce);
        context.RegisterScriptOperationAction(CheckCall, OperationKind.Invocation);
        context.RegisterScriptOperationAction(CheckChoice, OperationKind.Conditional);
    }

    private static void CheckCoalesce(OperationAnalysisContext context)
    {
        var coalesce = (ICoalesceOperation)context.Operation;
        if (IsWritten(coalesce.WhenNull) && (Missing(coalesce.Value) ?? Made(coalesce.Value)) is { } field) Report(context, Shown.Of(coalesce.WhenNull.Undressed()), field);
    }

    private static void CheckCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name != "GetValueOrDefault") return;
        if (call is { Instance: { } nullable, Arguments.IsEmpty: true } && Missing(nullable) is { } field) Report(context, "0", field);
        else if (call.Arguments.Length > 1 && call.Arguments[call.Arguments.Length - 1].Value is var given && given.Number() is < 0 && IsWritten(given) && Table(call) is { } read && (ContractFacts.Field(read) ?? Handed(read)) is { } known && Paths.IsFractional(call.Type)) Report(context, Shown.Of(given), known.Name.TrimEnd('s'));
        else if (call.TargetMethod.Parameters.Length == (call.Instance is null ? 2 : 1) && Table(call) is { } table && ContractFacts.Field(table) is { } features && Paths.IsFractional(call.Type)) Report(context, "0", features.Name.TrimEnd('s'));
    }

    /// <summary>The same as a choice: <c>x is { } known ? known : 0</c>, <c>table.TryGetValue(key, out var x) ? x : -999</c>.</summary>
    private static void CheckChoice(OperationAnalysisContext context)
    {
        var choice = (IConditionalOperation)context.Operation;
        if (Refilled(choice) is var (value, source)) context.ReportDiagnostic(Diagnostic.Create(Rule, choice.Syntax.GetLocation(), Shown.Of(choice), Shown.Of(value), source.Name.TrimEnd('s')));
        if (choice.WhenFalse is not { } otherwise || !Paths.IsFractional(choice.Type) && !Paths.IsInteger(choice.Type)) return;
        var (test, isNot) = choice.Condition.Undressed() is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not ? (not.Operand.Undressed(), true) : (choice.Condition.Undressed(), false);
        while (!isNot && test is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } more) test = more.LeftOperand.Undressed(); // and finite, and above 0
        var (asked, isMissing) = Asked(test);
        var (known, missing) = isMissing != isNot ? (otherwise, choice.WhenTrue) : (choice.WhenTrue, otherwise);
        if (asked is null || !IsWritten(missing) || known.Undressed() is IBinaryOperation or ILiteralOperation) return;
        if (test == choice.Condition.Undressed() && Missing(asked) is { } field) Report(context, Shown.Of(missing.Undressed()), field);
        else if (asked is IPropertyReferenceOperation or IParameterReferenceOperation && Linq.IsDictionary(asked.Type) && missing.Number() is < 0 && (ContractFacts.Field(asked) ?? Handed(asked)) is { } table) Report(context, Shown.Of(missing.Undressed()), table.Name.TrimEnd('s'));
    }

    /// <summary>if (!table.TryGetValue(key, out var x)) x = -1;</summary>
    private static (IOperation Value, IPropertySymbol Source)? Refilled(IConditionalOperation choice)
    {
        if (choice.WhenFalse is not null || choice.Condition.Undressed() is not IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not || not.Operand.Undressed() is not IInvocationOperation { TargetMethod.Name: "TryGetValue", Instance: { } instance } call || (ContractFacts.Field(instance.Undressed()) ?? Handed(instance.Undressed())) is not { } source) return null;
        var body = choice.WhenTrue is IBlockOperation { Operations: { Length: 1 } single } ? single[0] : choice.WhenTrue;
        if (body is not IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Value: var value } } || !IsWritten(value) || value.Number() is not < 0) return null;
        return call.Arguments[1].Value.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(l => SymbolEqualityComparer.Default.Equals(l.Local, target.Local)) ? (value.Undressed(), source) : null;
    }

    /// <summary>What a test asks for, and whether it holds when that is missing.</summary>
    private static (IOperation? Value, bool IsMissing) Asked(IOperation test) => test switch
    {
        IPropertyReferenceOperation { Property.Name: "HasValue", Instance: { } nullable } => (nullable.Undressed(), false),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } match => (match.Value.Undressed(), true),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } } match => (match.Value.Undressed(), false),
        IIsPatternOperation { Pattern: IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true } or IDeclarationPatternOperation } match => (match.Value.Undressed(), false),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equal when equal.RightOperand.Undressed().ConstantValue is { HasValue: true, Value: null } => (equal.LeftOperand.Undressed(), equal.OperatorKind == BinaryOperatorKind.Equals),
        IInvocationOperation { TargetMethod.Name: "TryGetValue", Instance: { } table } => (table.Undressed(), false),
        _ => (null, false),
    };

    // A number written on the spot: nobody has said what it stands for.
    private static bool IsWritten(IOperation value) => value.Undressed() is ILiteralOperation or IUnaryOperation { Operand: ILiteralOperation } && value.Number() is not null;

    /// <summary>A function of the script that says by its type that it may have no answer.</summary>
    private static string? Made(IOperation value) =>
        value.Undressed() is IInvocationOperation { TargetMethod: { Name: var name } method } && method.Locations.Any(l => l.IsInSource) && !SymbolEqualityComparer.Default.Equals(Paths.Bare(method.ReturnType), method.ReturnType) && (Paths.IsFractional(method.ReturnType) || Paths.IsInteger(method.ReturnType)) ? name : null;

    private static IPropertySymbol? Handed(IOperation value) => value is IParameterReferenceOperation parameter ? Parameters.Arguments(parameter).AsEnumerable().Select(a => ContractFacts.Field(a.Undressed())).FirstOrDefault() : null;

    private static IOperation? Table(IInvocationOperation call) => (call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null))?.Undressed() is { } table && Linq.IsDictionary(table.Type) ? table : null;

    private static string? Missing(IOperation value) =>
        ((Paths.Definition(value.Undressed()) ?? value).Undressed() is var given && given is IParameterReferenceOperation ? Handed(given) : ContractFacts.Field(given)) is { } field && !SymbolEqualityComparer.Default.Equals(Paths.Bare(field.Type), field.Type) && (Paths.IsFractional(field.Type) || Paths.IsInteger(field.Type)) ? field.Name : null;

    private static void Report(OperationAnalysisContext context, string value, string name) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), Shown.Of(context.Operation), value, name));
}
