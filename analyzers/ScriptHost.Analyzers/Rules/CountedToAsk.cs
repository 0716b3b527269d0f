using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5026: everything is counted to ask whether there is one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CountedToAsk : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH5026", "Counted only to ask whether there is one", "'{0}' counts all of them to ask whether there is {1}; say it: '{2}'", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var test = (IBinaryOperation)context.Operation;
        if (test.LeftOperand.Undressed() is not IInvocationOperation count || !Sequences.IsLinq(count, "Count") || Asked(test.OperatorKind, test.RightOperand.Number()) is not { } any) return;
        var filter = count.Arguments.Length > 1 ? count : Sequences.Source(count) is IInvocationOperation where && Sequences.IsLinq(where, "Where") ? where : null;
        if (filter is null || Sequences.Source(filter) is not { } source || Sequences.Argument(filter, 1) is not { } question) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, test.Syntax.GetLocation(), Shown.Of(test), any ? "one" : "none", (any ? "" : "!") + Shown.Of(source) + ".Any(" + Shown.Of(question) + ")"));
    }

    private static bool? Asked(BinaryOperatorKind kind, double? limit) => (kind, limit) switch
    {
        (BinaryOperatorKind.GreaterThan or BinaryOperatorKind.NotEquals, 0) or (BinaryOperatorKind.GreaterThanOrEqual, 1) => true,
        (BinaryOperatorKind.Equals or BinaryOperatorKind.LessThanOrEqual, 0) or (BinaryOperatorKind.LessThan, 1) => false,
        _ => null,
    };
}
