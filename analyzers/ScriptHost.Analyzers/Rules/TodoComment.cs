using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH5012: an open end that is about to decide about people.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TodoComment : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH5012", "Script is not finished", "'{0}' says that this is not finished, and it would decide as it is; finish it, or write an issue and remove the note", "Review");

    private static readonly Regex Mark = new(@"\b(TODO|FIXME|HACK|XXX)\b", RegexOptions.CultureInvariant);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxTreeAction(Check);
    }

    private static void Check(SyntaxTreeAnalysisContext context)
    {
        foreach (var comment in context.Tree.GetRoot(context.CancellationToken).DescendantTrivia().Where(IsComment))
            if (Mark.Match(comment.ToString()) is { Success: true } mark)
                context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(context.Tree, new Microsoft.CodeAnalysis.Text.TextSpan(comment.SpanStart + mark.Index, mark.Length)), mark.Value));
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
