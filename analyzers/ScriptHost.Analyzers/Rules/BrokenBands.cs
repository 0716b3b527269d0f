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
        var bands = choice.Arms.Where(a => a.Guard is null && a.Pattern is not IDiscardPatternOperation).Select(a => ((IOperation)a.Pattern, ValueGuards.Match(a.Pattern))).ToList();
        if (bands.Count >= 2 && choice.Arms.All(a => a.Guard is null)) Bands.Check(context, choice.Value, bands, choice.Arms.Any(a => a.Pattern is IDiscardPatternOperation), Rule);
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
