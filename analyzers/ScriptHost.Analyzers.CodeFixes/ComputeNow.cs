using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH2009: runs a query before it leaves the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ComputeNow)), Shared]
public sealed class ComputeNow : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH2009");

    public override string Title => "Compute it now, with ToList";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax lazy) yield break;
        if (lazy is QueryExpressionSyntax) yield return new TextChange(new TextSpan(lazy.SpanStart, 0), "(");
        yield return new TextChange(new TextSpan(lazy.Span.End, 0), lazy is QueryExpressionSyntax ? ").ToList()" : ".ToList()");
    }
}
