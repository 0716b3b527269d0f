using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH3023: a piece of text is copied out only to be parsed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CutText : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH3023", "Text is copied only to be parsed", "'{0}' makes a new text in every pass that only '{1}' reads; write AsSpan instead of Substring, which copies nothing", "Performance");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var cut = (IInvocationOperation)context.Operation;
        if (cut is not { TargetMethod: { Name: "Substring", ContainingType.SpecialType: SpecialType.System_String }, Parent: IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation parse } }) return;
        if (parse.TargetMethod is not { Name: "Parse" or "TryParse", IsStatic: true, ContainingType.IsValueType: true } || !Collections.IsOfFramework(parse.TargetMethod) || LoopContext.Around(cut) is null or { Size: LoopSize.Small } || !HotPath.Contains(cut)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, cut.Syntax.GetLocation(), Shown.Of(cut), $"{parse.TargetMethod.ContainingType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}.{parse.TargetMethod.Name}"));
    }
}
