using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH3007: a query that is kept in a variable and gone through twice is computed twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SequenceTwice : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH3007", "Query is computed more than once", "'{0}' is no list but a query that runs again each time it is asked, here {1} times; end it with .ToList() to compute it once", "Performance");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.VariableDeclarator);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (declarator.GetVariableInitializer()?.Value is not { } value || Sequences.Undressed(value) is not IInvocationOperation call || !IsWork(call) || Sequences.SizeOf(call) != LoopSize.Input) return;
        IOperation block = declarator;
        while (block.Parent is not null && block is not IBlockOperation) block = block.Parent;
        var uses = block.Descendants().OfType<ILocalReferenceOperation>().Where(r => SymbolEqualityComparer.Default.Equals(r.Local, declarator.Symbol)).ToList();
        if (uses.Any(u => u.Parent is IAssignmentOperation set && set.Target == u)) return;
        var runs = uses.Where(Runs).ToList();
        var together = runs.Select(r => runs.Count(other => r == other || !Exclude(r, other))).DefaultIfEmpty(0).Max();
        if (together > 1 && HotPath.Contains(declarator)) context.ReportDiagnostic(Diagnostic.Create(Rule, declarator.Syntax.GetLocation(), declarator.Symbol.Name, together));
    }

    private static bool IsWork(IInvocationOperation call) =>
        Sequences.IsLinq(call, "Where", "Select", "SelectMany", "OrderBy", "OrderByDescending", "Order", "OrderDescending", "ThenBy", "ThenByDescending", "GroupBy", "Distinct", "DistinctBy", "Join", "Zip", "Concat", "Union", "Intersect", "Except", "Reverse");

    // Any looks at one element; ThenBy and its like only make the query longer.
    private static bool Runs(ILocalReferenceOperation use)
    {
        var at = use.Parent;
        while (at is IConversionOperation or IParenthesizedOperation) at = at.Parent;
        return at switch
        {
            IForEachLoopOperation => true,
            IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation call } when Sequences.IsLinq(call) => !(call.TargetMethod.Name is "Any" or "First" or "FirstOrDefault" && call.Arguments.Length == 1),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Join", ContainingType.SpecialType: SpecialType.System_String } } } => true,
            _ => false,
        };
    }

    /// <summary>Whether two operations lie in ways of which a call takes one.</summary>
    private static bool Exclude(IOperation one, IOperation other)
    {
        var above = new HashSet<IOperation>(Ancestors(other));
        IOperation way = one;
        foreach (var at in Ancestors(one))
        {
            if (above.Contains(at)) return at is IConditionalOperation both && way != both.Condition && !(Ancestors(other).Contains(both.Condition) || both.Condition == other) || at is ISwitchExpressionOperation or ISwitchOperation || LeavesBefore(at, way, other);
            way = at;
        }
        return false;
    }

    // An if that returns has been left for good where the code after it runs.
    private static bool LeavesBefore(IOperation block, IOperation way, IOperation other) => block is IBlockOperation && (Leaves(way) && way.Syntax.SpanStart < other.Syntax.SpanStart || Leaves(Toward(block, other)) && other.Syntax.SpanStart < way.Syntax.SpanStart);

    private static IOperation? Toward(IOperation block, IOperation inner) => block.ChildOperations.FirstOrDefault(c => c.Syntax.Span.Contains(inner.Syntax.Span));

    private static bool Leaves(IOperation? statement) => statement is IConditionalOperation { WhenTrue: var then } && (then is IReturnOperation or IThrowOperation || then is IBlockOperation { Operations: var inside } && inside.LastOrDefault() is IReturnOperation or IThrowOperation or IBranchOperation);

    private static IEnumerable<IOperation> Ancestors(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent) yield return at;
    }
}
