using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH3024, SH3027: powers in a loop that are products, or the same in every pass. Of the functions of Math only Pow costs enough to tell: Log and Exp measured below 1.3.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoopedMath : ScriptRule
{
    private static readonly DiagnosticDescriptor Power = RuleFactory.Info(
        "SH3024", "Small whole power by Math.Pow", "'{0}' works for any power and costs ten steps; write a product: {1}", "Performance");

    private static readonly DiagnosticDescriptor Invariant = RuleFactory.Info(
        "SH3027", "Power is the same in every pass", "'{0}' gives the same in every pass of the loop; compute it once before: var {1} = {0}", "Performance");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Power, Invariant);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { ContainingType: { Name: "Math" } math, Name: "Pow" } || !Collections.IsOfFramework(math)) return;
        if (LoopContext.Around(call) is not { Size: not LoopSize.Small } loop || !HotPath.Contains(call) || call.ConstantValue.HasValue) return;
        if (Exponent(call) is { } exponent) context.ReportDiagnostic(Diagnostic.Create(Power, call.Syntax.GetLocation(), Shown.Of(call), string.Join(" * ", Enumerable.Repeat(Shown.Of(call.Arguments[0].Value), exponent))));
        else if (loop.IsInvariant(call) && !call.Arguments.All(a => a.Value.ConstantValue.HasValue)) context.ReportDiagnostic(Diagnostic.Create(Invariant, call.Syntax.GetLocation(), Shown.Of(call), Naming.Of(call)));
    }

    /// <summary>The exponent 2 or 3 of something that may be written twice; null for any other.</summary>
    private static int? Exponent(IInvocationOperation call) =>
        Sequences.Argument(call, 1)?.ConstantValue is { HasValue: true, Value: 2 or 3 or 2.0 or 3.0 } power && Sequences.Argument(call, 0) is ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } or IFieldReferenceOperation
            ? System.Convert.ToInt32(power.Value, System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
