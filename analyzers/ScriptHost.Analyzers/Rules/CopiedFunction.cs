using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH5009: a function that stands twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CopiedFunction : ScriptRule
{
    private const int LeastTokens = 25;

    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH5009", "Function is copied", "'{0}' does the same as '{1}'; keep one of them, so that a change cannot forget the other", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxTreeAction(Check);
    }

    private static void Check(SyntaxTreeAnalysisContext context)
    {
        if (context.Tree.GetRoot(context.CancellationToken) is not CompilationUnitSyntax root) return;
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var function in root.Members.OfType<MethodDeclarationSyntax>())
        {
            if (Functions.Body(function) is not { } body || Text(function, body) is not { } text) continue;
            if (seen.TryGetValue(text, out var first)) context.ReportDiagnostic(Diagnostic.Create(Rule, function.Identifier.GetLocation(), function.Identifier.ValueText, first));
            else seen.Add(text, function.Identifier.ValueText);
        }
    }

    /// <summary>The code with parameters by their place; null when it is too short to be a copy.</summary>
    private static string? Text(MethodDeclarationSyntax function, SyntaxNode body)
    {
        var parameters = function.ParameterList.Parameters;
        var places = parameters.Select((p, i) => (p.Identifier.ValueText, Place: "$" + i)).GroupBy(p => p.ValueText).ToDictionary(p => p.Key, p => p.First().Place, StringComparer.Ordinal);
        places[function.Identifier.ValueText] = "$self";
        var tokens = body.DescendantTokens().Select(t => t.IsKind(SyntaxKind.IdentifierToken) && places.TryGetValue(t.ValueText, out var place) ? place : t.Text).ToList();
        return tokens.Count < LeastTokens ? null : function.ReturnType + "(" + string.Join(",", parameters.Select(p => p.Modifiers + " " + p.Type)) + ")" + string.Join(" ", tokens);
    }
}
