using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH2009: a query in the decision that nobody has run yet.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LazyResult : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH2009", "Lazy sequence leaves the call", "'{0}' is computed only when someone reads the decision, outside of its budget and possibly more than once; write '{1}.ToList()'", "Determinism");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckArgument, OperationKind.Argument);
        context.RegisterScriptOperationAction(CheckAssignment, OperationKind.SimpleAssignment);
    }

    private static void CheckArgument(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        var called = argument.Parent switch { IInvocationOperation call => call.TargetMethod, IObjectCreationOperation creation => creation.Constructor, _ => null };
        if (called is not null && ContractSymbols.IsOfContract(called)) Check(context, argument.Value);
    }

    private static void CheckAssignment(OperationAnalysisContext context)
    {
        if (context.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value } && ContractSymbols.IsInput(property)) Check(context, value);
    }

    private static void Check(OperationAnalysisContext context, IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        if (!IsLazy(value, context)) return;
        var text = value.Syntax.ToString();
        context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), text.Length > 60 ? text.Substring(0, 60) + "…" : text, value.Syntax is QueryExpressionSyntax ? "(…)" : value is ILocalReferenceOperation ? text : "…"));
    }

    private static bool IsLazy(IOperation value, OperationAnalysisContext context) => value switch
    {
        IInvocationOperation { TargetMethod: var method } call => method.ReturnType is { Name: "IEnumerable" or "IOrderedEnumerable" } && (Chains.IsLinq(call) && method.Name is not ("AsEnumerable" or "Empty") || IsIterator(method) || Calls.Returned(call).Any(r => IsLazy(r, context))),
        IConversionOperation conversion => IsLazy(conversion.Operand, context),
        IConditionalOperation { WhenFalse: { } otherwise } choice => IsLazy(choice.WhenTrue, context) || IsLazy(otherwise, context),
        ITranslatedQueryOperation query => IsLazy(query.Operation, context),
        ILocalReferenceOperation { Local: { Type.Name: "IEnumerable" or "IOrderedEnumerable" } local } => local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initial }
            && context.Operation.SemanticModel is { } model && model.GetOperation(initial) is { } first && IsLazy(first, context),
        _ => false,
    };

    private static bool IsIterator(IMethodSymbol method) => method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } declaration && declaration.DescendantNodes(n => n == declaration || n is not LocalFunctionStatementSyntax).Any(n => n is YieldStatementSyntax);
}
