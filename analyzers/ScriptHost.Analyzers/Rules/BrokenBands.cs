using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4023: a chain of tests parts the numbers into bands, but one value belongs to none of them, or one band to no value.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BrokenBands : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4023", "Bands overlap or leave a gap", "{0}", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckIf, OperationKind.Conditional);
        context.RegisterScriptOperationAction(CheckSwitch, OperationKind.SwitchExpression);
        context.RegisterScriptOperationAction(CheckSections, OperationKind.Switch);
        context.RegisterScriptOperationAction(CheckBlock, OperationKind.Block);
    }

    private static void CheckIf(OperationAnalysisContext context)
    {
        var first = (IConditionalOperation)context.Operation;
        if (first.Syntax.Parent is ElseClauseSyntax || first.Parent is IConditionalOperation outer && outer.WhenFalse == first || IsContinued(first)) return;
        var (tests, hasRest) = Chain(first);
        if (tests.Count < 2 || Value(tests[0]) is not { } value || !tests.All(t => Value(t) is { } other && Paths.Path(other) == Paths.Path(value))) return;
        var path = Paths.Path(value);
        Bands.Check(context, value, tests.Select(t => (t, ValueGuards.Set(t, path))).ToList(), hasRest, Rule);
    }

    private static void CheckSwitch(OperationAnalysisContext context)
    {
        var choice = (ISwitchExpressionOperation)context.Operation;
        if (!Paths.IsFractional(choice.Value.Type) && !Paths.IsInteger(choice.Value.Type)) return;
        var bands = choice.Arms.Where(a => a.Guard is not null || a.Pattern is not IDiscardPatternOperation).Select(a => Band(a, choice.Value)).ToList();
        if (bands.Count >= 2) Bands.Check(context, choice.Value, bands, choice.Arms.Any(a => a.Guard is null && a.Pattern is IDiscardPatternOperation), Rule);
    }

    private static void CheckSections(OperationAnalysisContext context)
    {
        var choice = (ISwitchOperation)context.Operation;
        if (!Paths.IsFractional(choice.Value.Type) && !Paths.IsInteger(choice.Value.Type)) return;
        var clauses = choice.Cases.SelectMany(c => c.Clauses).OfType<IPatternCaseClauseOperation>().Where(c => c.Pattern is not IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }).ToList();
        if (clauses.Count >= 2) Bands.Check(context, choice.Value, clauses.ConvertAll(c => Band(c.Pattern, c.Guard, choice.Value)), choice.Cases.Any(c => c.Clauses.Any(l => l is IDefaultCaseClauseOperation)), Rule);
    }

    private static (IOperation Test, Interval? Range) Band(ISwitchExpressionArmOperation arm, IOperation value) => Band(arm.Pattern, arm.Guard, value);

    // >= 0.5 => …, var x when x >= 0.5 => …, and _ when value >= 0.5 => …
    private static (IOperation Test, Interval? Range) Band(IPatternOperation pattern, IOperation? guard, IOperation value)
    {
        if (guard is null) return (pattern, ValueGuards.Match(pattern));
        if (pattern is not (IDiscardPatternOperation or IDeclarationPatternOperation) || Value(guard) is not { } tested) return (guard, null);
        var isSame = Paths.Path(tested) == Paths.Path(value) || tested is ILocalReferenceOperation local && pattern is IDeclarationPatternOperation { DeclaredSymbol: { } name } && SymbolEqualityComparer.Default.Equals(local.Local, name);
        return (guard, isSame ? ValueGuards.Set(guard, Paths.Path(tested)) : null);
    }

    /// <summary>Ifs below each other that set the same variable: the last that holds wins, the opposite of a chain of else.</summary>
    private static void CheckBlock(OperationAnalysisContext context)
    {
        var run = new List<(IOperation Test, Interval? Range)>();
        (ISymbol Target, IOperation Value)? before = null;
        foreach (var statement in ((IBlockOperation)context.Operation).Operations)
        {
            var next = Setting(statement);
            if (next is not var (target, value, test) || before is not var (kept, tested) || !SymbolEqualityComparer.Default.Equals(target, kept) || Paths.Path(value) != Paths.Path(tested))
            {
                End(context, before?.Value, run);
                run.Clear();
            }
            before = next is var (variable, number, _) ? (variable, number) : null;
            if (next is var (_, asked, band)) run.Add((band, ValueGuards.Set(band, Paths.Path(asked))));
        }
        End(context, before?.Value, run);
    }

    private static void End(OperationAnalysisContext context, IOperation? value, List<(IOperation Test, Interval? Range)> run)
    {
        if (value is not null && run.Count >= 2) Bands.CheckLastWins(context, value, run, Rule);
    }

    private static (ISymbol Target, IOperation Value, IOperation Test)? Setting(IOperation statement)
    {
        if (statement is not IConditionalOperation { WhenFalse: null, WhenTrue: var body, Condition: var test } || Value(test) is not { } value) return null;
        if (body is IBlockOperation { Operations: { Length: 1 } single }) body = single[0];
        if (body is not IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } set }) return null;
        return set.Value.DescendantsAndSelf().Any(o => SymbolEqualityComparer.Default.Equals(Bodies.Variable(o), local)) || SymbolEqualityComparer.Default.Equals(Bodies.Variable(value), local) ? null : (local, value, test);
    }

    // if (s < 10) return …; if (s > 10 && s < 20) return …; is one chain, and begins with the first.
    private static bool IsContinued(IConditionalOperation test) =>
        test.Syntax is IfStatementSyntax syntax && Previous(syntax) is { } before && Leaves(before) && test.SemanticModel?.GetOperation(before.Condition) is { } earlier
        && Value(earlier) is { } one && Value(test.Condition) is { } other && Paths.Path(one) == Paths.Path(other);

    private static (List<IOperation> Tests, bool HasRest) Chain(IConditionalOperation first)
    {
        var tests = new List<IOperation>();
        var hasRest = first.WhenFalse is not null;
        for (IOperation? next = first; next is IConditionalOperation test; next = test.WhenFalse?.Undressed())
        {
            tests.Add(test.Condition);
            hasRest = test.WhenFalse is not null;
        }
        if (!hasRest && first.Syntax is IfStatementSyntax syntax && Leaves(syntax) && first.SemanticModel is { } model)
            for (var next = Next(syntax); next is not null && Leaves(next); next = Next(next))
            {
                hasRest = true; // what follows is for the others
                if (model.GetOperation(next.Condition) is { } condition) tests.Add(condition);
            }
        return (tests, hasRest);
    }

    private static bool Leaves(IfStatementSyntax test) => test.Else is null && (test.Statement is ReturnStatementSyntax || test.Statement is BlockSyntax { Statements: { Count: > 0 } inner } && inner[inner.Count - 1] is ReturnStatementSyntax);

    private static IfStatementSyntax? Next(IfStatementSyntax test) => test.Parent is BlockSyntax block && block.Statements.IndexOf(test) is var at && at + 1 < block.Statements.Count ? block.Statements[at + 1] as IfStatementSyntax : null;

    private static IfStatementSyntax? Previous(IfStatementSyntax test) => test.Parent is BlockSyntax block && block.Statements.IndexOf(test) is > 0 and var at ? block.Statements[at - 1] as IfStatementSyntax : null;

    /// <summary>The value that a test compares with constants, when it compares only one.</summary>
    private static IOperation? Value(IOperation test)
    {
        test = test.Undressed();
        if (test is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both)
            return Value(both.LeftOperand) is { } left && Value(both.RightOperand) is { } right && Paths.Path(left) == Paths.Path(right) ? left : null;
        if (test is IIsPatternOperation match) return IsNumber(match.Value) && ValueGuards.Match(match.Pattern) is not null ? match.Value.Undressed() : null;
        if (test is not IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } comparison || !IsNumber(comparison.LeftOperand)) return null;
        return IsLimit(comparison.RightOperand) ? comparison.LeftOperand.Undressed() : IsLimit(comparison.LeftOperand) ? comparison.RightOperand.Undressed() : null;
    }

    private static bool IsNumber(IOperation value) => Paths.IsFractional(value.Type) || Paths.IsInteger(value.Type);

    private static bool IsLimit(IOperation value) => value.Number() is not null;
}
