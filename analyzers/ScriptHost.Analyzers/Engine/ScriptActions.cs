using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>
/// Operation actions that see the whole script. Roslyn raises no operation callback for the global statements of a script tree, so that
/// a rule registered the plain way is blind there; the plain way is banned in this assembly.
/// </summary>
internal static class ScriptActions
{
    public static void RegisterScriptOperationAction(this CompilationStartAnalysisContext context, Action<OperationAnalysisContext> action, params OperationKind[] kinds)
    {
#pragma warning disable RS0030 // the one place
        context.RegisterOperationAction(action, kinds);
#pragma warning restore RS0030
        context.RegisterSyntaxNodeAction(c => Walk(c, action, kinds), SyntaxKind.GlobalStatement);
    }

    private static void Walk(SyntaxNodeAnalysisContext context, Action<OperationAnalysisContext> action, OperationKind[] kinds)
    {
        var statement = ((GlobalStatementSyntax)context.Node).Statement;
        if (context.SemanticModel.GetOperation(statement, context.CancellationToken) is not { } root) return;
        var symbol = context.SemanticModel.GetEnclosingSymbol(statement.SpanStart, context.CancellationToken) ?? context.Compilation.Assembly;
#pragma warning disable CS0618 // no other way gives one action both kinds of statements (dotnet/roslyn#63440)
        foreach (var operation in root.DescendantsAndSelf().Where(o => kinds.Contains(o.Kind)))
            action(new OperationAnalysisContext(operation, symbol, context.Compilation, context.Options, context.ReportDiagnostic, _ => true, context.CancellationToken));
#pragma warning restore CS0618
    }
}
