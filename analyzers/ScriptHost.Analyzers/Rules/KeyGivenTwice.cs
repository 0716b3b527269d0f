using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4029: a table gets one key twice: the first value is lost, or the decision fails.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyGivenTwice : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4029", "Key may be given twice", "'{0}' {1}", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckTable, OperationKind.Invocation);
        context.RegisterScriptOperationAction(CheckEntries, OperationKind.ObjectOrCollectionInitializer);
    }

    /// <summary>ToDictionary throws at the second payment to the same merchant.</summary>
    private static void CheckTable(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is "ToDictionary" or "ToFrozenDictionary" && call.Arguments.Length > 1) CheckRows(context, call);
        if (Linq.Operator(call) != "ToDictionary" || ContractFacts.Field(Linq.Source(call)) is null || Linq.IsDictionary(Linq.Source(call).Type) || Linq.Lambda(call) is not { } key || Linq.Result(key)?.Undressed() is not { } by || ContractFacts.Field(by) is not { Name: not "Id" }) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, by.Syntax.GetLocation(), Shown.Of(by), "may be the same for two entries, and then 'ToDictionary' throws and the decision fails; group first: '.GroupBy(…).ToDictionary(g => g.Key, g => …)'"));
    }

    /// <summary>Rows written down in the script, with the key as one of their constructor's arguments.</summary>
    private static void CheckRows(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (Linq.Lambda(call) is not { } lambda || Linq.Result(lambda)?.Undressed() is not IPropertyReferenceOperation { Instance: IParameterReferenceOperation, Property.Name: var member }) return;
        var rows = (Paths.Definition(call.Arguments[0].Value.Undressed()) ?? call.Arguments[0].Value).Undressed() switch
        {
            IArrayCreationOperation { Initializer: { } list } => list.ElementValues,
            ICollectionExpressionOperation list => list.Elements,
            IObjectCreationOperation { Initializer: { } list } => ImmutableArray.CreateRange(list.Initializers.OfType<IInvocationOperation>().Where(i => i.Arguments.Length == 1).Select(i => i.Arguments[0].Value)),
            _ => [],
        };
        var seen = new System.Collections.Generic.HashSet<object>();
        foreach (var row in rows)
            if (row.Undressed() is IObjectCreationOperation { Arguments: var cells } && cells.FirstOrDefault(c => c.Parameter?.Name == member)?.Value is { ConstantValue: { HasValue: true, Value: { } value } } key && !seen.Add(value))
                context.ReportDiagnostic(Diagnostic.Create(Rule, key.Syntax.GetLocation(), Shown.Of(key).Trim('"'), $"is given twice, and '{call.TargetMethod.Name}' then throws or loses one of the rows; correct the key that was copied"));
    }

    private static void CheckEntries(OperationAnalysisContext context)
    {
        var seen = new System.Collections.Generic.HashSet<object>();
        foreach (var entry in ((IObjectOrCollectionInitializerOperation)context.Operation).Initializers)
            if (Key(entry) is { ConstantValue: { HasValue: true, Value: { } value } } key && !seen.Add(value))
                context.ReportDiagnostic(Diagnostic.Create(Rule, key.Syntax.GetLocation(), Shown.Of(key).Trim('"'), "is given twice in this table, so that one of the values is lost or the table cannot be made; correct the key that was copied"));
    }

    private static IOperation? Key(IOperation entry) => entry switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } index } } => index[0].Value,
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } pair, Instance.Type: var table } when Linq.IsDictionary(table) => pair[0].Value,
        _ => null,
    };
}
