using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH3019: a list is shortened or lengthened at its front in a loop, which moves all its elements in every pass.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FrontOfList : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH3019", "List is changed at its front in a loop", "'{0}' moves every other element of '{1}' by one place, in every pass; {2}", "Performance");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call is not { TargetMethod: { Name: "RemoveAt" or "Insert", ContainingType.Name: "List" }, Instance: { } list, Arguments: { Length: > 0 } arguments } || arguments[0].Value.ConstantValue is not { HasValue: true, Value: 0 }) return;
        if (Changes.Variable(list) is not { } variable || LoopContext.Around(call) is not { IsStatement: true, Size: LoopSize.Input } loop || loop.Declares(variable) || !HotPath.Contains(call)) return;
        var instead = call.TargetMethod.Name == "Insert" ? "write Add, and Reverse once after the loop" : "use a Queue, or go through the list with an index";
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), Shown.Of(call), variable.Name, instead));
    }
}
