using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>
/// SH3001, SH3002, SH3026: the whole of one sequence is gone through in every pass over another. All three look at the same calls; a window
/// that moves is told from a search, and a search from any other query.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoopedQuery : ScriptRule
{
    private static readonly DiagnosticDescriptor Query = RuleFactory.Warning("SH3001", "Query runs again in every pass of a loop", "'{0}' goes through all of '{1}' in every pass of the loop{2}", "Performance");

    private static readonly DiagnosticDescriptor Search = RuleFactory.Warning(
        "SH3002", "Linear search in a loop", "'{0}' searches '{1}' from its beginning in every pass, so a customer with 10 times the data costs 100 times the fuel; before the loop, make {2} and ask that", "Performance");

    private static readonly DiagnosticDescriptor Window = RuleFactory.Warning(
        "SH3026", "Prefix or window is computed anew in a loop", "'{0}' goes over the same elements of '{1}' again in every pass, so 10 times the data costs 100 times the fuel; keep a running value in the loop and add one element to it each time", "Performance");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Query, Search, Window);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!Ends(call) && !Searches.IsSearch(call) || LoopContext.Around(call) is not { } loop) return;
        var chain = Chain.Of(call);
        if (!HotPath.Contains(call)) return;
        if (Moves(chain, loop)) Report(context, Window, chain);
        else if (Searches.IsSearch(call) && loop.Size == LoopSize.Input && (IsLong(chain, loop) || Searches.IsGrown(chain.Source, loop)) && !loop.IsInvariant(call))
            Report(context, Search, chain, Searches.Instead(call, chain));
        else if (IsLong(chain, loop)) CheckQuery(context, chain, loop);
    }

    private static void CheckQuery(OperationAnalysisContext context, Chain chain, LoopContext loop)
    {
        if (loop.IsInvariant(chain.Call)) Report(context, Query, chain, " and always gives the same; compute it once before the loop");
        else if (loop.Size == LoopSize.Input && chain.Call.TargetMethod.Name is not ("Contains" or "Any" or "First" or "FirstOrDefault"))
            Report(context, Query, chain, ", so a customer with 10 times the data costs 100 times the fuel; group or count once before the loop, with ToLookup, CountBy or a sorted copy");
    }

    /// <summary>A query that gives a result, as against one step of a longer one, or one that nobody has asked yet.</summary>
    private static bool Ends(IInvocationOperation call) => Sequences.IsLinq(
        call, "Count", "LongCount", "Sum", "Average", "Min", "Max", "MinBy", "MaxBy", "Any", "All", "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "Aggregate", "Contains",
        "ToList", "ToArray", "ToHashSet", "ToDictionary", "ToLookup") && call.Arguments.Length > 0 && !IsStep(call);

    private static bool IsStep(IInvocationOperation call)
    {
        var at = call.Parent;
        while (at is IConversionOperation or IParenthesizedOperation) at = at.Parent;
        return at is IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation next } && Sequences.IsLinq(next);
    }

    private static bool IsLong(Chain chain, LoopContext loop) => Sequences.SizeOf(chain.Source) == LoopSize.Input && chain.Steps.All(s => s.TargetMethod.Name is not ("Take" or "TakeLast" or "First" or "GetRange")) && loop.IsInvariant(chain.Source);

    // Skip(i).Take(7) costs 7 in every pass, whatever the input is; Take(i + 1) does not.
    private static bool Moves(Chain chain, LoopContext loop) =>
        loop.IsStatement && loop.Size == LoopSize.Input
        && chain.Call.TargetMethod.Name is "Sum" or "Average" or "Min" or "Max" or "Count" or "Aggregate" or "All" && Sequences.SizeOf(chain.Source) == LoopSize.Input && loop.IsInvariant(chain.Source)
        && chain.Steps.Where(s => s.TargetMethod.Name is "Take" or "Skip" or "TakeLast" or "SkipLast" or "GetRange").ToList() is { Count: > 0 } cuts
        && cuts.All(c => Sequences.Argument(c, 1) is not { } width || c.TargetMethod.Name.StartsWith("Skip", System.StringComparison.Ordinal) || !width.ConstantValue.HasValue)
        && cuts.Any(c => c.Arguments.Skip(c.Instance is null ? 1 : 0).Any(a => !loop.IsInvariant(a.Value)));

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor rule, Chain chain, string? more = null) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, chain.Call.Syntax.GetLocation(), Shown.Of(chain.Call), Shown.Of(chain.Source), more));
}
