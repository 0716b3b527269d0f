using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5027: a second sort, after which the first only breaks ties.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SortedTwice : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH5027", "Second sort takes over", "'{0}' sorts everything again, so that the '{1}' before it only breaks ties; write '{1}(…).ThenBy(…)' for a second key, or leave the first sort out", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Linq.Operator(call) is not { } name || !IsSort(name)) return;
        var source = Linq.Source(call);
        while (Linq.Operator(source) is "Where" or "ToList" or "ToArray" or "AsEnumerable" or "ThenBy" or "ThenByDescending") source = Linq.Source((IInvocationOperation)source);
        if (Linq.Operator(source) is { } first && IsSort(first)) context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), name, first));
    }

    private static bool IsSort(string name) => name is "OrderBy" or "OrderByDescending" or "Order" or "OrderDescending";
}
