using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH2004: one entry of a table or set is taken by its place. Their order is nobody's promise: not the contract's, not the framework's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HashOrder : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Error(
        "SH2004", "Result depends on the order of a table or set", "'{0}' takes an entry by its place, and the order of '{1}' is not promised; look the key up, or sort first: OrderBy(e => e.Key)", "Determinism");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!Picks(call) || Chains.UnorderedSource(call.Arguments[0].Value) is not { } source) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), [source.Syntax.GetLocation()], ImmutableDictionary<string, string?>.Empty.Add("order", Chains.OrderOf(source)), call.TargetMethod.Name, Chains.UnorderedType(source)!.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
    }

    // With a condition, First usually looks for the one entry that fits, which is no question of order.
    private static bool Picks(IInvocationOperation call) => Chains.IsLinq(call) && call.TargetMethod.Name switch
    {
        "First" or "Last" => call.Arguments.Length == 1,
        "FirstOrDefault" or "LastOrDefault" => call.Arguments.Length == 1 || call.TargetMethod.Parameters[1].Type.TypeKind != TypeKind.Delegate && call.Arguments.Length == 2,
        "ElementAt" or "ElementAtOrDefault" or "Take" or "TakeLast" or "Skip" or "SkipLast" => true,
        _ => false,
    };
}
