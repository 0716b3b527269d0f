using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5024: an exception is caught and the decision goes on as if nothing had happened.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwallowedException : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH5024", "Exception is swallowed", "whatever goes wrong in this 'try' is hidden, a mistake of the script included, and the decision goes on with what stands here; {0}", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.CatchClause);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var handler = (ICatchClauseOperation)context.Operation;
        if (handler.ExceptionType.Name is not ("Object" or "Exception" or "SystemException") || handler.Filter is not null || handler.Handler.Descendants().Any(o => o is IThrowOperation or IReturnOperation)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, handler.Syntax.GetFirstToken().GetLocation(), "test for the case you know before, or return a review with a reason"));
    }
}
