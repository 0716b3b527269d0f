using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH2011: a sort that leaves the order of equal entries open.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnstableSort : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH2011", "Sort leaves the order of ties open", "'{0}' may put entries of equal '{1}' in any order, and who comes first decides here; sort with OrderBy, which keeps their order, or add a second key with ThenBy", "Determinism");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "Sort", ContainingType.Name: "List" or "Array" } method || !Collections.IsOfFramework(method) || call.Arguments.IsEmpty) return;
        if (call.Arguments.Last().Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } && Key(lambda) is { } key)
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), method.ContainingType.Name + ".Sort", key));
    }

    /// <summary>The member that alone is compared; null when whole values are, which are the same when they are equal, or more than one member.</summary>
    private static string? Key(IAnonymousFunctionOperation lambda)
    {
        if (lambda.Body.Operations is not { Length: 1 } statements || statements[0] is not IReturnOperation { ReturnedValue: IInvocationOperation { TargetMethod.Name: "CompareTo" or "Compare" } compare }) return null;
        var left = compare.Instance ?? compare.Arguments[0].Value;
        return left is IMemberReferenceOperation { Instance: IParameterReferenceOperation, Member: var member } ? member.Name : null;
    }
}
