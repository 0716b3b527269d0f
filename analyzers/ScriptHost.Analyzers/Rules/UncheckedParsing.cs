using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4030: text of the input is parsed as if it were always a number.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncheckedParsing : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4030", "Text is parsed without a check", "'{0}' throws when '{1}' is no such value, and the decision fails; write '{2}.TryParse({1}, …, out var value)' and say what other text means", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "Parse", IsStatic: true, ContainingType: { IsValueType: true } type } || !Collections.IsOfFramework(type) || call.Arguments.IsEmpty) return;
        var text = call.Argument(0).Undressed();
        if (ContractFacts.Field(Paths.Definition(text)?.Undressed() ?? text) is null || IsInTry(call)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), Shown.Of(call), Shown.Of(text), type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
    }

    // A caught exception is another rule's (SH3014).
    private static bool IsInTry(IOperation call)
    {
        for (var at = call.Parent; at is not null; at = at.Parent)
            if (at is ITryOperation) return true;
        return false;
    }
}
