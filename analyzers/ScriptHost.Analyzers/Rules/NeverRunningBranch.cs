using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5006: a branch whose condition cannot be true where it is asked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverRunningBranch : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH5006", "Branch can never run", "'{0}' is {1} here: {2}; {3}", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckChain, OperationKind.Conditional);
        context.RegisterScriptOperationAction(CheckBlock, OperationKind.Block);
        context.RegisterScriptOperationAction(CheckBoth, OperationKind.Binary);
    }

    private static void CheckChain(OperationAnalysisContext context)
    {
        if (IsContinued(context.Operation)) return;
        var conditions = new List<IOperation>();
        for (var choice = (IConditionalOperation?)context.Operation; choice is not null; choice = Next(choice)) conditions.Add(choice.Condition);
        foreach (var condition in conditions.Where(CoversAll))
            context.ReportDiagnostic(Diagnostic.Create(Rule, condition.Syntax.GetLocation(), condition.Syntax.ToString(), "true for every number", "its parts leave nothing between them", "write '&&' if both were meant, or correct one of the limits"));
        foreach (var condition in conditions)
            if (NeverNull(condition) is { } always) Report(context, condition, $"the contract always gives '{Shown.Of(always)}', which may be empty", $"ask for 'Count == 0' if that was meant");
        foreach (var condition in conditions.Where(IsEmpty)) Report(context, condition, "no number fulfils both of its parts", "correct one of the limits");
        CheckRun(context, conditions, []);
    }

    /// <summary>A test and its opposite, of the same two values: <c>due &lt;= today || due &gt; today</c>; and limits that leave nothing, outside of an if.</summary>
    private static void CheckBoth(OperationAnalysisContext context)
    {
        var both = (IBinaryOperation)context.Operation;
        if (both.OperatorKind is not (BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd)) return;
        var isEither = both.OperatorKind == BinaryOperatorKind.ConditionalOr;
        var isAsked = IsCondition(both);
        if (IsOpposite(both.LeftOperand.Undressed(), both.RightOperand.Undressed()) && !(isAsked && (isEither ? CoversAll(both) : IsEmpty(both))) || !isAsked && (isEither ? CoversAll(both) : IsEmpty(both)))
            context.ReportDiagnostic(Diagnostic.Create(Rule, both.Syntax.GetLocation(), both.Syntax.ToString(), isEither ? "always true" : "never true", isEither ? "one of its parts always holds" : "its parts exclude each other", isEither ? "write '&&' if both were meant, or correct one of the limits" : "write '||' if either was meant, or correct one of the limits"));
    }

    private static bool IsCondition(IOperation test)
    {
        while (test.Parent is IParenthesizedOperation or IConversionOperation) test = test.Parent;
        return test.Parent is IConditionalOperation choice && choice.Condition == test;
    }

    private static bool IsOpposite(IOperation one, IOperation other) =>
        one is IBinaryOperation left && other is IBinaryOperation right && left.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
        && (ValueGuards.Opposite(left.OperatorKind) == right.OperatorKind && SyntaxFactory.AreEquivalent(left.LeftOperand.Syntax, right.LeftOperand.Syntax) && SyntaxFactory.AreEquivalent(left.RightOperand.Syntax, right.RightOperand.Syntax)
            || ValueGuards.Mirrored(ValueGuards.Opposite(left.OperatorKind)) == right.OperatorKind && SyntaxFactory.AreEquivalent(left.LeftOperand.Syntax, right.RightOperand.Syntax) && SyntaxFactory.AreEquivalent(left.RightOperand.Syntax, right.LeftOperand.Syntax));

    /// <summary>Ifs below each other, as long as each that was true has left the function.</summary>
    private static void CheckBlock(OperationAnalysisContext context)
    {
        var earlier = new List<IOperation>();
        var run = new List<IOperation>();
        foreach (var statement in ((IBlockOperation)context.Operation).Operations)
        {
            if (statement is IConditionalOperation { WhenFalse: null } choice && Leaves(choice.WhenTrue))
            {
                run.Add(choice.Condition);
                continue;
            }
            EndRun(context, run, earlier);
            var next = statement as IConditionalOperation;
            if (next is { WhenFalse: null } && earlier.Count > 0) Check(context, next.Condition, earlier);
            // Between them only new values may be made: anything else could change what was asked.
            if (next is null && statement is not IVariableDeclarationGroupOperation || Bodies.Written(statement).Any()) earlier.Clear();
        }
        EndRun(context, run, earlier);
    }

    private static void EndRun(OperationAnalysisContext context, List<IOperation> run, List<IOperation> earlier)
    {
        if (run.Count > 1 || earlier.Count > 0) CheckRun(context, run, earlier);
        earlier.AddRange(run);
        run.Clear();
    }

    private static void CheckRun(OperationAnalysisContext context, List<IOperation> conditions, List<IOperation> before)
    {
        var isBands = IsBands(conditions);
        for (var i = 0; i < conditions.Count; i++) Check(context, conditions[i], isBands ? before : before.Concat(conditions.Take(i)));
    }

    /// <summary>Bands of one number, which their own rule (SH4023) compares.</summary>
    private static bool IsBands(List<IOperation> conditions) => conditions.Count > 1 && Range.Of(conditions[0]) is { } first
        && conditions.All(c => Range.Of(c) is { IsPoint: false } range && range.Path == first.Path);

    private static IOperation? NeverNull(IOperation condition) => condition.Undressed() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test when test.RightOperand.Undressed().ConstantValue is { HasValue: true, Value: null } => Certain(test.LeftOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } test => Certain(test.Value),
        _ => null,
    };

    private static IOperation? Certain(IOperation value) =>
        value.Undressed() is IPropertyReferenceOperation { Property: { NullableAnnotation: NullableAnnotation.NotAnnotated, Type: { IsReferenceType: true, SpecialType: SpecialType.None } type } property } list && ContractSymbols.IsInput(property) && Sequences.IsCollection(type) ? list : null;

    private static bool CoversAll(IOperation condition) => condition.Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either
        && Range.Of(either.LeftOperand) is { } left && Range.Of(either.RightOperand) is { } right && left.CompletesWith(right);

    private static bool IsEmpty(IOperation condition) => Range.Of(condition) is { IsEmpty: true };

    private static bool Leaves(IOperation branch) => branch switch
    {
        IBlockOperation { Operations: { Length: > 0 } statements } => Leaves(statements.Last()),
        IReturnOperation { Kind: OperationKind.Return } or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    private static void Check(OperationAnalysisContext context, IOperation condition, IEnumerable<IOperation> earlier)
    {
        if (IsEmpty(condition)) return;
        var range = Range.Of(condition);
        foreach (var before in earlier)
            if (range is { } inner && Range.Of(before) is { } outer && inner.IsWithin(outer) || IsSame(before, condition))
            {
                Report(context, condition, $"whatever fulfils it was already caught by '{before.Syntax}'", "ask for the narrower case first, or correct the limit");
                return;
            }
    }

    private static void Report(OperationAnalysisContext context, IOperation condition, string why, string instead) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, condition.Syntax.GetLocation(), condition.Syntax.ToString(), "never true", why, instead));

    // Asking twice gives one answer only when asking changes nothing.
    private static bool IsSame(IOperation before, IOperation condition) => SyntaxFactory.AreEquivalent(before.Syntax, condition.Syntax) && condition.DescendantsAndSelf().All(o => o switch
    {
        IInvocationOperation call => call.TargetMethod.Name is "Contains" or "ContainsKey" or "StartsWith" or "EndsWith" or "Any" or "All" or "IsNaN" or "IsNullOrEmpty",
        IAssignmentOperation or IIncrementOrDecrementOperation or IDeclarationExpressionOperation or IDeclarationPatternOperation => false,
        _ => true,
    });

    private static bool IsContinued(IOperation choice) => choice.Parent is IConditionalOperation { WhenFalse: { } rest } && rest == choice;

    private static IConditionalOperation? Next(IConditionalOperation choice) => choice.WhenFalse switch
    {
        IConditionalOperation next => next,
        IConversionOperation { Operand: IConditionalOperation next } => next,
        _ => null,
    };
}
