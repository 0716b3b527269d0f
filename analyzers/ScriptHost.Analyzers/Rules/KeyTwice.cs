using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH3006: a key is looked up to see whether it is there, and again to read it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyTwice : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH3006", "Key is looked up twice", "'{0}' looks {1} up, and '{2}' does so again; write {3}.TryGetValue({1}, out var value) and use the value", "Performance");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Reads(call).FirstOrDefault() is not { } read || !HotPath.Contains(call)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), Shown.Of(call), Shown.Of(call.Arguments[0].Value), Shown.Of(read), Shown.Of(call.Instance!))); // Reads has looked
    }

    /// <summary>The reads of the same key where this call has found it; empty when there are none, or the table or the key may change before.</summary>
    public static IReadOnlyList<IPropertyReferenceOperation> Reads(IInvocationOperation call)
    {
        if (call is not { TargetMethod.Name: "ContainsKey", Instance: { } table, Arguments: { Length: 1 } arguments } || !Collections.IsOfFramework(call.TargetMethod) || Guarded(call) is not { } guarded) return [];
        var key = arguments[0].Value;
        var reads = guarded.SelectMany(g => g.DescendantsAndSelf()).OfType<IPropertyReferenceOperation>()
            .Where(r => r is { Property.IsIndexer: true, Instance: { } instance, Arguments: { Length: 1 } at } && Same(instance, table) && Same(at[0].Value, key)).ToList();
        if (reads.Count == 0 || reads.Any(IsWritten) || !key.DescendantsAndSelf().Concat(table.DescendantsAndSelf()).All(Changes.IsPure)) return [];
        var named = key.DescendantsAndSelf().Concat(table.DescendantsAndSelf()).Select(Changes.Variable).OfType<ISymbol>().ToList();
        return guarded.Select(Changes.In).Any(changed => named.Any(changed.Contains)) ? [] : reads;
    }

    /// <summary>What runs only when a call in a condition is true; null when that is not plain to see.</summary>
    private static List<IOperation>? Guarded(IInvocationOperation call)
    {
        var guarded = new List<IOperation>();
        for (var (child, at) = ((IOperation)call, call.Parent); at is not null; (child, at) = (at, at.Parent))
            switch (at)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both:
                    if (both.LeftOperand == child) guarded.Add(both.RightOperand);
                    break;
                case IParenthesizedOperation:
                    break;
                case IConditionalOperation conditional when conditional.Condition == child:
                    guarded.Add(conditional.WhenTrue);
                    return guarded;
                default:
                    return guarded.Count > 0 ? guarded : null;
            }
        return null;
    }

    private static bool Same(IOperation one, IOperation other) => Sequences.Undressed(one).Syntax.IsEquivalentTo(Sequences.Undressed(other).Syntax, topLevel: false);

    private static bool IsWritten(IPropertyReferenceOperation read) => read.Parent is IIncrementOrDecrementOperation || read.Parent is IAssignmentOperation assignment && assignment.Target == read;
}
