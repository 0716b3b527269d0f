using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH3025: three loops over the input in each other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TripleLoop : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH3025", "Three loops over the input in each other", "this is the third loop around the same work that goes through the input: 100 elements make 1,000,000 passes, 1,000 make 1,000,000,000; group or index first, with ToLookup or a dictionary", "Performance");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Loop);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var loop = (ILoopOperation)context.Operation;
        var around = LoopContext.AllAround(loop).ToList();
        if (around.Count < 2 || Bound(loop) is not { } own) return;
        var deep = around.Where(l => l.Size == LoopSize.Input).ToList();
        // The payments of each customer of each branch are three loops as well, but each payment is seen once.
        if (deep.Count != 2 || !deep.All(l => l.IsInvariant(own)) || Bound(deep[0].Repeated) is not { } middle || !deep[1].IsInvariant(middle) || !HotPath.Contains(loop)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, loop.Syntax.GetFirstToken().GetLocation()));
    }

    /// <summary>What decides how often a loop over the input goes round; null when it is not the input.</summary>
    private static IOperation? Bound(IOperation loop) => loop switch
    {
        IForEachLoopOperation { Collection: var collection } when Sequences.SizeOf(collection) == LoopSize.Input => Sequences.Undressed(collection),
        IForLoopOperation { Condition: IBinaryOperation { RightOperand: var bound } } when Sequences.Count(bound) == LoopSize.Input => Sequences.Undressed(bound),
        IInvocationOperation call => Sequences.Source(call),
        _ => null,
    };
}
