using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5010: one reason for two different conditions, so that an explanation does not tell which one it was.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RepeatedReason : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH5010", "Reason is given for two conditions", "the reason '{0}' is also given in line {1}, so that nobody can tell which of the two conditions decided; write a reason of its own", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        var reasons = new ConcurrentBag<(string Text, string Method, IOperation Place)>();
        context.RegisterScriptOperationAction(c => Collect(c, reasons), OperationKind.Invocation);
        context.RegisterCompilationEndAction(c => Report(c, reasons));
    }

    // What the contract makes with a text of its own is a decision with a reason.
    private static void Collect(OperationAnalysisContext context, ConcurrentBag<(string, string, IOperation)> reasons)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!call.TargetMethod.IsStatic || !ContractSymbols.IsOfContract(call.TargetMethod) || !SymbolEqualityComparer.Default.Equals(call.Type, call.TargetMethod.ContainingType)) return;
        foreach (var argument in call.Arguments)
            if (argument is { IsImplicit: false, Value.ConstantValue: { HasValue: true, Value: string { Length: > 0 } text } }) reasons.Add((text, call.TargetMethod.Name, argument.Value));
    }

    private static void Report(CompilationAnalysisContext context, ConcurrentBag<(string Text, string Method, IOperation Place)> reasons)
    {
        foreach (var same in reasons.GroupBy(r => (r.Text, r.Method, r.Place.Syntax.SyntaxTree)).Where(g => g.Count() > 1))
        {
            var places = same.Select(r => r.Place.Syntax).OrderBy(s => s.SpanStart).ToList();
            foreach (var again in places.Skip(1))
                context.ReportDiagnostic(Diagnostic.Create(Rule, again.GetLocation(), same.Key.Text, places[0].GetLocation().GetLineSpan().StartLinePosition.Line + 1));
        }
    }
}
