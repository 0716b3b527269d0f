using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH0014: a loop that only the budget can end.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndlessLoop : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH0014", "Loop cannot end", "{0}, so that the loop ends only when the budget is spent, and the decision falls back; {1}", "Safety");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Loop);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var (condition, body, step) = context.Operation switch
        {
            IWhileLoopOperation { ConditionIsUntil: false } loop => (loop.Condition, loop.Body, ImmutableArray<IOperation>.Empty),
            IForLoopOperation loop => (loop.Condition, loop.Body, loop.AtLoopBottom),
            _ => (null, null, ImmutableArray<IOperation>.Empty),
        };
        if (body is null || body.OwnOperations().Any(o => IsExit(o, (ILoopOperation)context.Operation))) return;
        if (condition is null || condition.ConstantValue is { HasValue: true, Value: true })
            Report(context, "nothing in this loop leaves it", "add a condition, a break or a return");
        else if (condition.ConstantValue.HasValue)
            return;
        else if (MovesAway(condition, body, step) is { } wrongStep)
            Report(context, $"'{wrongStep.Syntax}' leads away from '{condition.Syntax}'", "turn the step or the comparison around");
        else if (IsFixed(condition, body, step))
            Report(context, $"nothing in this loop changes '{condition.Syntax}'", "change what it asks about, as in 'i++'");
    }

    // A loop may be left by goto and by exceptions, and who reads an iterator may stop reading.
    private static bool IsExit(IOperation operation, ILoopOperation loop) => operation switch
    {
        IBranchOperation branch => branch.BranchKind == BranchKind.GoTo || SymbolEqualityComparer.Default.Equals(branch.Target, loop.ExitLabel),
        IReturnOperation or IThrowOperation => true,
        _ => false,
    };

    /// <summary>The step of a counter that goes from its limit instead of towards it.</summary>
    private static IOperation? MovesAway(IOperation condition, IOperation body, ImmutableArray<IOperation> step)
    {
        if (condition is not IBinaryOperation { OperatorMethod: null } test || step.Length != 1 || step[0] is not IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation counter }) return null;
        if (Bodies.Variable(counter.Target) is not { } variable || Bodies.Written(body).Contains(variable, SymbolEqualityComparer.Default)) return null;
        var isLeft = SymbolEqualityComparer.Default.Equals(Bodies.Variable(test.LeftOperand), variable);
        if (!IsFixed(isLeft ? test.RightOperand : test.LeftOperand, body, step)) return null;
        var mustFall = test.OperatorKind switch
        {
            BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual => !isLeft,
            BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => isLeft,
            _ => counter.Kind == OperationKind.Decrement,
        };
        return mustFall == (counter.Kind == OperationKind.Decrement) ? null : counter;
    }

    /// <summary>Whether a value is the same in every round. What is not understood may change.</summary>
    private static bool IsFixed(IOperation value, IOperation body, ImmutableArray<IOperation> step)
    {
        if (!value.DescendantsAndSelf().All(IsPlain)) return false;
        var asked = value.DescendantsAndSelf().Select(Bodies.Variable).Where(v => v is not null).ToList();
        var code = step.Insert(0, body);
        return !code.SelectMany(Bodies.Written).Any(w => asked.Contains(w, SymbolEqualityComparer.Default)) && !code.SelectMany(c => c.DescendantsAndSelf()).Any(CallsScript);
    }

    private static bool IsPlain(IOperation part) => part switch
    {
        IFieldReferenceOperation { Field: { IsReadOnly: true, ContainingType.IsScriptClass: true, Type.Name: "ImmutableArray" } } or IArgumentOperation => true,
        ILocalReferenceOperation { Local.IsRef: false } or IParameterReferenceOperation { Parameter.RefKind: RefKind.None or RefKind.In } or IFieldReferenceOperation { Field.ContainingType.IsScriptClass: true } => part.Type is { } type && (type.IsValueType && type.TypeKind is TypeKind.Struct or TypeKind.Enum && type.SpecialType != SpecialType.None || ContractSymbols.IsOfContract(type)),
        IPropertyReferenceOperation { Arguments.IsEmpty: true, Property.ContainingType.Name: not "ImmutableArray" } property => ContractSymbols.IsInput(property.Property) || property is { Property.Name: "Count", Instance: IPropertyReferenceOperation { Property: var list } } && ContractSymbols.IsInput(list),
        IPropertyReferenceOperation { Property: { ContainingType.Name: "ImmutableArray" } } => true,
        IBinaryOperation { OperatorMethod: null } or IUnaryOperation { OperatorMethod: null } or IConversionOperation { OperatorMethod: null } or ILiteralOperation or IInstanceReferenceOperation or IParenthesizedOperation => true,
        _ => part.ConstantValue.HasValue,
    };

    // Functions of the script may write what they see.
    private static bool CallsScript(IOperation part) => part is IInvocationOperation { TargetMethod: var called } && (called.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke || called.ContainingType.IsScriptClass && !called.IsStatic);

    private static void Report(OperationAnalysisContext context, string why, string instead) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetFirstToken().GetLocation(), why, instead));
}
