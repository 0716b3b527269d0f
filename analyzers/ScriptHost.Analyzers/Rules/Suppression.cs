using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH0010 and SH5013: rules that are switched off. Safety rules cannot be; for the others a reviewer must know why.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Suppression : ScriptRule
{
    private static readonly DiagnosticDescriptor OfSafety = RuleFactory.Safety(
        "SH0010", "Safety rule is suppressed", "'{0}' holds for every script, and switching it off has no effect; remove this, and ask the contract's owners for what the script needs");

    private static readonly DiagnosticDescriptor WithoutReason = RuleFactory.Warning(
        "SH5013", "Suppression has no reason", "'{0}' is switched off and a reviewer cannot see why; write the reason behind it, as in '#pragma warning disable {0} // because …'", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(OfSafety, WithoutReason);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxTreeAction(CheckPragmas);
        context.RegisterSyntaxNodeAction(CheckAttribute, SyntaxKind.Attribute);
    }

    private static void CheckPragmas(SyntaxTreeAnalysisContext context)
    {
        var root = context.Tree.GetRoot(context.CancellationToken);
        if (!root.ContainsDirectives) return;
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
            if (directive is PragmaWarningDirectiveTriviaSyntax pragma) Check(context, pragma);
    }

    private static void Check(SyntaxTreeAnalysisContext context, PragmaWarningDirectiveTriviaSyntax pragma)
    {
        var isOff = pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
        foreach (var code in pragma.ErrorCodes)
            if (IsLocked(code.ToString())) context.ReportDiagnostic(Diagnostic.Create(OfSafety, code.GetLocation(), Others(pragma), code.ToString()));
            else if (isOff && !HasReason(pragma)) context.ReportDiagnostic(Diagnostic.Create(WithoutReason, code.GetLocation(), code.ToString()));
        if (isOff && pragma.ErrorCodes.Count == 0 && !HasReason(pragma)) context.ReportDiagnostic(Diagnostic.Create(WithoutReason, pragma.GetLocation(), "every warning"));
    }

    // Attributes of the framework are no part of a script (SH0003), but an editor runs this rule without the compiler's list of members.
    private static void CheckAttribute(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (!attribute.Name.ToString().Contains("SuppressMessage") || attribute.ArgumentList is not { } list) return;
        foreach (var argument in list.Arguments)
            if (argument.Expression is LiteralExpressionSyntax { Token.Value: string text } && IsLocked(text.Split(':')[0]))
                context.ReportDiagnostic(Diagnostic.Create(OfSafety, argument.GetLocation(), text.Split(':')[0]));
    }

    /// <summary>The rest of the line for a fix, which must see it as a whole.</summary>
    private static ImmutableDictionary<string, string?> Others(PragmaWarningDirectiveTriviaSyntax pragma) =>
        ImmutableDictionary<string, string?>.Empty.Add("others", string.Join(", ", pragma.ErrorCodes.Where(c => !IsLocked(c.ToString()))));

    /// <summary>Rules that no setting lowers. The one about loops is advice: the budget ends them anyway.</summary>
    private static bool IsLocked(string id) => id.StartsWith("SH0", StringComparison.Ordinal) ? id != "SH0014" : id is "SH1011" or "SH2001" or "SH2007" or "SH2008" or "SH2013" or "SH2016";

    /// <summary>A comment behind the directive or in the line above it.</summary>
    private static bool HasReason(PragmaWarningDirectiveTriviaSyntax pragma)
    {
        var lines = pragma.SyntaxTree.GetText().Lines;
        var line = lines.GetLineFromPosition(pragma.SpanStart);
        return line.ToString().Contains("//") || line.LineNumber > 0 && lines[line.LineNumber - 1].ToString().TrimStart().StartsWith("//", StringComparison.Ordinal);
    }
}
