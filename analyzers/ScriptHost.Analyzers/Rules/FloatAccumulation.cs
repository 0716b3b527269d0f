using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4025: a sum in float has seven digits; after some hundred additions the cents are gone.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FloatAccumulation : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH4025", "Accumulating in float", "'{0}' is a float with 7 digits: adding many numbers loses the small ones (16,777,216 + 1 stays the same); declare it as 'double'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.CompoundAssignment);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var sum = (ICompoundAssignmentOperation)context.Operation;
        if (sum.OperatorKind is not (BinaryOperatorKind.Add or BinaryOperatorKind.Subtract) || sum.Target.Type?.SpecialType != SpecialType.System_Single || Paths.Declarator(sum.Target) is not { } declarator) return;
        if (sum.Syntax.Ancestors().TakeWhile(a => a != Paths.Scope(declarator)).Any(a => a is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax))
            context.ReportDiagnostic(Diagnostic.Create(Rule, sum.Syntax.GetLocation(), declarator.Identifier.ValueText));
    }
}
