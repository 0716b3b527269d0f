using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5022: a sequence is put in order only to take its first or last.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SortedForOne : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH5022", "Sorted only to take one", "'{0}' puts everything in order to take one; say what is meant: {1}", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var end = (IInvocationOperation)context.Operation;
        if (!Sequences.IsLinq(end, "First", "Last", "FirstOrDefault", "LastOrDefault") || end.Arguments.Length != 1 || Sequences.Source(end) is not IInvocationOperation sort || !Sequences.IsLinq(sort, "OrderBy", "OrderByDescending", "Order", "OrderDescending")) return;
        var isLargest = end.TargetMethod.Name.StartsWith("Last", System.StringComparison.Ordinal) != sort.TargetMethod.Name.EndsWith("Descending", System.StringComparison.Ordinal);
        var key = Sequences.Argument(sort, 1) is { } by && !IsItself(by) ? "By(" + Shown.Of(by) + ")" : "()";
        context.ReportDiagnostic(Diagnostic.Create(Rule, end.Syntax.GetLocation(), Shown.Of(end), "'." + (isLargest ? "Max" : "Min") + key + "'"));
    }

    private static bool IsItself(IOperation by) => Linq.Lambda(by) is { Symbol.Parameters: { Length: 1 } parameters } function && Linq.Result(function)?.Undressed() is IParameterReferenceOperation same && SymbolEqualityComparer.Default.Equals(same.Parameter, parameters[0]);
}
