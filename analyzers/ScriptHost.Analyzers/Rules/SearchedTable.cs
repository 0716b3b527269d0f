using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5029: a table is gone through for one key, as a frame is filtered by a column.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SearchedTable : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH5029", "Table is searched instead of asked", "'{0}' goes through all of '{1}' for one key, and a key that is missing gives 0 or an exception; ask it: '{1}.TryGetValue({2}, out var value)'", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Linq.Operator(call) is not ("First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "Any" or "Where" or "Count") || call.Arguments.Length != 2) return;
        var source = Linq.Source(call);
        var isKeys = source is IPropertyReferenceOperation { Property.Name: "Keys" };
        var table = isKeys ? ((IPropertyReferenceOperation)source).Instance!.Undressed() : source; // Keys are those of a table
        if (!Linq.IsDictionary(table.Type) || Linq.Lambda(call) is not { Symbol.Parameters: { Length: 1 } parameters } lambda || Linq.Result(lambda)?.Undressed() is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal) return;
        var (left, right) = (equal.LeftOperand.Undressed(), equal.RightOperand.Undressed());
        var sought = IsKey(left, parameters[0], isKeys) ? right : IsKey(right, parameters[0], isKeys) ? left : null;
        if (sought is not null) context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), Shown.Of(call), Shown.Of(table), Shown.Of(sought)));
    }

    private static bool IsKey(IOperation value, IParameterSymbol entry, bool isKeys) =>
        (isKeys ? value : value is IPropertyReferenceOperation { Property.Name: "Key", Instance: { } instance } ? instance.Undressed() : null) is IParameterReferenceOperation parameter && SymbolEqualityComparer.Default.Equals(parameter.Parameter, entry);
}
