using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4006: a call that needs an element, on a sequence that may have none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyAggregate : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4006", "Aggregate of a possibly empty sequence", "'{0}' may be empty, and '{1}' of nothing throws, so that the decision fails (pandas would give NaN); {2}", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Linq.Operator(call) is not { } name || !Throws(call, name)) return;
        var source = Linq.Source(call);
        if (!IsSearch(call, name) && IsCutByTested(call) || !IsSearch(call, name) && !ValueGuards.Narrow(Elements.CountOf(source), Paths.CountPath(source), call).MayBe(0)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), Openings.Of(source), Shown.Of(source), name, Instead(name)));
    }

    private static bool Throws(IInvocationOperation call, string name) => name switch
    {
        "Average" or "Min" or "Max" => call.Type is { IsValueType: true } && SymbolEqualityComparer.Default.Equals(call.Type, Paths.Bare(call.Type)),
        "First" or "Last" or "Single" when !IsSearch(call, name) => call.Arguments.Length == 1 && !Collections.IsUnordered(call.Arguments[0].Value.Undressed().Type!), // a sequence has a type
        "Aggregate" => call.Arguments.Length == 2,
        _ when IsSearch(call, name) => !IsAskedBefore(call),
        _ => false,
    };

    // Take(half) after half was tested.
    private static bool IsCutByTested(IInvocationOperation call)
    {
        for (var source = Linq.Source(call); Linq.Operator(source) is { } name; source = Linq.Source((IInvocationOperation)source))
            if (name is "Take" or "TakeLast" or "Skip" or "SkipLast" && ((IInvocationOperation)source).Arguments[1].Value.DescendantsAndSelf().Any(o => o is ILocalReferenceOperation or IParameterReferenceOperation && ValueGuards.IsTested(call, Paths.Path(o)))) return true;
        return false;
    }

    /// <summary>A search in a table of the script for something of the input: nothing says that it is there.</summary>
    private static bool IsSearch(IInvocationOperation call, string name) =>
        name is "First" or "Last" or "Single" && call.Arguments.Length == 2 && Linq.Source(call) is IFieldReferenceOperation { Field: { IsReadOnly: true, ContainingType.IsScriptClass: true } } or IPropertyReferenceOperation { Property.Name: "Keys" or "Values", Instance: IFieldReferenceOperation { Field.IsReadOnly: true } }
        && Linq.Lambda(call) is { } lambda && Linq.Result(lambda)?.Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal
        && new[] { equal.LeftOperand, equal.RightOperand }.Any(o => UnknownKey.IsOfInput(o));

    private static bool IsAskedBefore(IInvocationOperation call) => call.SemanticModel is { } model && Condition.Before(call.Syntax, model).Any(c => c.Test.DescendantsAndSelf().OfType<IInvocationOperation>().Any(i => i.TargetMethod.Name is "Any" or "Contains" or "ContainsKey" or "TryGetValue"));

    private static string Instead(string name) => name switch
    {
        "Average" or "Min" or "Max" => "test Count before, or say what an empty one means: '.DefaultIfEmpty(0)." + name + "(…)'",
        "Aggregate" => "give it a first value: '.Aggregate(0.0, …)'",
        "First" or "Last" => "test Count before, or use '" + name + "OrDefault' with a default",
        _ => "test Count before",
    };
}
