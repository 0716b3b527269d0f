using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5025: <c>x = x++</c>: the old value is put back.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncrementLost : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH5025", "Increment is lost", "'{0}' gives the value before, which is then put back into '{1}', so that nothing is counted; write '{2}'", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.SimpleAssignment);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        foreach (var step in Results(assignment.Value.Undressed()).OfType<IIncrementOrDecrementOperation>())
            if (step.IsPostfix && Changes.Variable(step.Target) is { } variable && SymbolEqualityComparer.Default.Equals(variable, Changes.Variable(assignment.Target)))
                context.ReportDiagnostic(Diagnostic.Create(Rule, step.Syntax.GetLocation(), step.Syntax.ToString(), variable.Name, variable.Name + (step.Kind == OperationKind.Decrement ? " - 1" : " + 1")));
    }

    private static System.Collections.Generic.IEnumerable<IOperation> Results(IOperation value) =>
        value is IConditionalOperation { WhenFalse: { } other } choice ? [choice.WhenTrue.Undressed(), other.Undressed()] : [value];
}
