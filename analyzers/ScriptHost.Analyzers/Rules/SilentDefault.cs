using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4021: a missing number of the input becomes 0 without a word.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SilentDefault : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4021", "Missing value silently replaced", "'{0}' turns a missing value into {1}, as if {1} had been measured; treat it as its own case ('is null'), or name the value that stands for it: 'const double Missing{2} = …'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckCoalesce, OperationKind.Coalesce);
        context.RegisterScriptOperationAction(CheckCall, OperationKind.Invocation);
    }

    private static void CheckCoalesce(OperationAnalysisContext context)
    {
        var coalesce = (ICoalesceOperation)context.Operation;
        if (Missing(coalesce.Value) is { } field && coalesce.WhenNull.Undressed() is ILiteralOperation or IUnaryOperation { Operand: ILiteralOperation } && coalesce.WhenNull.Number() is not null) Report(context, Shown.Of(coalesce.WhenNull.Undressed()), field);
    }

    private static void CheckCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name != "GetValueOrDefault") return;
        if (call is { Instance: { } nullable, Arguments.IsEmpty: true } && Missing(nullable) is { } field) Report(context, "0", field);
        else if (call.TargetMethod.Parameters.Length == (call.Instance is null ? 2 : 1) && Table(call) is { } table && ContractFacts.Field(table) is { } features && Paths.IsFractional(call.Type)) Report(context, "0", features.Name.TrimEnd('s'));
    }

    private static IOperation? Table(IInvocationOperation call) => (call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null))?.Undressed() is { } table && Linq.IsDictionary(table.Type) ? table : null;

    private static string? Missing(IOperation value) =>
        (value.Undressed() is IParameterReferenceOperation parameter ? Parameters.Arguments(parameter).AsEnumerable().Select(a => ContractFacts.Field(a.Undressed())).FirstOrDefault() : ContractFacts.Field(value.Undressed())) is { } field && !SymbolEqualityComparer.Default.Equals(Paths.Bare(field.Type), field.Type) && (Paths.IsFractional(field.Type) || Paths.IsInteger(field.Type)) ? field.Name : null;

    private static void Report(OperationAnalysisContext context, string value, string name) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), Shown.Of(context.Operation), value, name));
}
