using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH5015: a script without a word on what it decides.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnexplainedEntry : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH5015", "Entry point has no text", "nothing says what '{0}' decides, for whom, and on which data it was fitted; write it in a comment at the top of the file", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Check, SyntaxKind.MethodDeclaration);
    }

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var function = (MethodDeclarationSyntax)context.Node;
        if (function.Parent is not CompilationUnitSyntax root || context.SemanticModel.GetDeclaredSymbol(function, context.CancellationToken) is not { } symbol || !ContractSymbols.IsEntry(symbol)) return;
        if (HasText(function) || root.Members.Count > 0 && HasText(root.Members[0]) || HasText(root)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, function.Identifier.GetLocation(), function.Identifier.ValueText));
    }

    private static bool HasText(SyntaxNode node) => node.GetLeadingTrivia().Any(t => (t.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia) && t.ToFullString().Any(char.IsLetter));
}
