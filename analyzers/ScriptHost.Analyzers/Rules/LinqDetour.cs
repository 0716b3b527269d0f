using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH3004, SH3008, SH3016, SH3018, SH3022: a query that makes, sorts or goes through more than its result needs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LinqDetour : ScriptRule
{
    private static readonly DiagnosticDescriptor Sort = RuleFactory.Warning(
        "SH3004", "Everything is sorted to take one", "'{0}' sorts all elements into a list to take one of them; write {1} instead of {2}, which only looks for it", "Performance");

    private static readonly DiagnosticDescriptor List = RuleFactory.Info(
        "SH3008", "List is made only to be asked", "'{0}' copies all elements into a list that only '{1}' looks at; leave {0} out{2}", "Performance");

    private static readonly DiagnosticDescriptor Length = RuleFactory.Info(
        "SH3016", "Length is asked by a query", "'{0}' goes through the query operators in every pass; '{1}' knows its length: write {1}.{2}", "Performance");

    private static readonly DiagnosticDescriptor Place = RuleFactory.Info(
        "SH3018", "Element is reached by skipping", "'{0}' makes a query in every pass to reach one element; '{1}' has places: write {1}[{2}]", "Performance");

    private static readonly DiagnosticDescriptor Filter = RuleFactory.Info(
        "SH3022", "Filter comes after the sort", "'{0}' sorts also what 'Where' then drops; filter first: Where(…).{0}(…)", "Performance");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Sort, List, Length, Place, Filter);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(c => CheckCall(c, (IInvocationOperation)c.Operation), OperationKind.Invocation);
        context.RegisterScriptOperationAction(CheckElement, OperationKind.PropertyReference, OperationKind.ArrayElementReference, OperationKind.ImplicitIndexerReference);
    }

    private static void CheckCall(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (!Sequences.IsLinq(call)) return;
        var source = Sequences.Source(call);
        var below = source as IInvocationOperation;
        if (call.TargetMethod.Name == "Where" && call.TargetMethod.Parameters[1].Type is INamedTypeSymbol { TypeArguments.Length: 2 } && below is not null && IsSort(below)) Report(context, Filter, call, below.TargetMethod.Name);
        else if (below is not null && IsList(below) && Asks(call)) Report(context, List, below, $"{below.TargetMethod.Name}()", call.TargetMethod.Name, "");
        else if (LoopContext.Around(call) is not null) CheckPlace(context, call, source);
    }

    // Measured: behind an interface the operators are as fast as what the interface has itself, and so are ElementAt and Last of an array.
    private static void CheckPlace(OperationAnalysisContext context, IInvocationOperation call, IOperation? source)
    {
        if (call.Arguments.Length != 1 || source is null) return;
        if (call.TargetMethod.Name == "Count" && HasPlaces(source.Type)) Report(context, Length, call, Shown.Of(call), Shown.Of(source), source.Type is IArrayTypeSymbol ? "Length" : "Count");
        else if (call.TargetMethod.Name == "First" && source is IInvocationOperation skip && Sequences.IsLinq(skip, "Skip") && Sequences.Source(skip) is { } list && Sequences.Argument(skip, 1) is { } place && (HasPlaces(list.Type) || list.Type?.Name == "IReadOnlyList"))
            Report(context, Place, call, Shown.Of(call), Shown.Of(list), Shown.Of(place));
    }

    private static void CheckElement(OperationAnalysisContext context)
    {
        if (ListOf(context.Operation) is not { } list) return;
        if (context.Operation is IPropertyReferenceOperation { Property.Name: "Count" or "Length" }) Report(context, List, list, $"{list.TargetMethod.Name}()", ((IPropertyReferenceOperation)context.Operation).Property.Name, " and write Count()");
        else if (Sequences.Source(list) is IInvocationOperation sort && IsSort(sort) && End(context.Operation) is { } end)
            Report(context, Sort, context.Operation, Shown.Of(context.Operation), $"{sort.TargetMethod.Name}(…).{(end == 0 ? "First" : "Last")}()", $"{list.TargetMethod.Name}()[{(end == 0 ? "0" : "^1")}]");
    }

    /// <summary>The list made on the spot whose length or element is read; null when there is none.</summary>
    internal static IInvocationOperation? ListOf(IOperation read) => read switch
    {
        IPropertyReferenceOperation { Instance: { } instance } property when property.Property.IsIndexer || property.Property.Name is "Count" or "Length" => Made(instance),
        IArrayElementReferenceOperation element => Made(element.ArrayReference),
        IImplicitIndexerReferenceOperation element => Made(element.Instance),
        _ => null,
    };

    /// <summary>0 for the first element, 1 for the last; null for any other.</summary>
    internal static int? End(IOperation read) => (read switch
    {
        IPropertyReferenceOperation { Arguments: { Length: 1 } at } => at[0].Value,
        IArrayElementReferenceOperation { Indices: { Length: 1 } at } => at[0],
        IImplicitIndexerReferenceOperation { Argument: var at } => at,
        _ => null,
    }) switch
    {
        { ConstantValue: { HasValue: true, Value: 0 } } => 0,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue: { HasValue: true, Value: 1 } } => 1,
        _ => null,
    };

    private static IInvocationOperation? Made(IOperation value) => Sequences.Undressed(value) is IInvocationOperation call && IsList(call) ? call : null;

    private static bool IsList(IInvocationOperation call) => Sequences.IsLinq(call, "ToList", "ToArray");

    private static bool IsSort(IInvocationOperation call) => Sequences.IsLinq(call, "OrderBy", "OrderByDescending", "Order", "OrderDescending", "ThenBy", "ThenByDescending");

    private static bool Asks(IInvocationOperation call) => call.TargetMethod.Name is "Count" or "Sum" or "Average" or "Min" or "Max" or "MinBy" or "MaxBy" or "All" or "Any" or "Aggregate" or "First" or "FirstOrDefault";

    private static bool HasPlaces(ITypeSymbol? type) => type is IArrayTypeSymbol { Rank: 1 } || type is { Name: "List" } && Collections.IsOfFramework(type);

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor rule, IOperation at, params object[] arguments)
    {
        if (HotPath.Contains(at)) context.ReportDiagnostic(Diagnostic.Create(rule, at.Syntax.GetLocation(), arguments));
    }
}
