using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH3009: numbers go into a collection of objects, each in a box of its own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BoxedElement : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH3009", "Numbers are boxed in a loop", "'{0}' wraps each {1} into an object of its own, because '{2}' holds objects; make it a collection of {1}", "Performance");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call is not { TargetMethod: { Name: "Add" or "Push" or "Enqueue" or "Insert" } method, Instance: { } into } || !Collections.IsOfFramework(method) || Boxed(call) is not { } boxed) return;
        if (LoopContext.Around(call) is not { Size: LoopSize.Input } || !HotPath.Contains(call)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), Shown.Of(call), boxed.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), Shown.Of(into)));
    }

    private static ITypeSymbol? Boxed(IInvocationOperation call) => call.Arguments
        .Select(a => a.Value is IConversionOperation { Type: { IsReferenceType: true }, Operand.Type: { IsValueType: true } value } ? value : null)
        .FirstOrDefault(v => v is not null);
}
