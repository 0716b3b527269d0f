using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH0010: takes safety rules out of a <c>#pragma warning</c>; the line goes when it names no other rule.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSuppression)), Shared]
public sealed class RemoveSuppression : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH0010");

    public override string Title => "Remove what has no effect";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        if (root.FindTrivia(diagnostic.Location.SourceSpan.Start).GetStructure() is not PragmaWarningDirectiveTriviaSyntax { ErrorCodes: var codes } pragma) yield break;
        // One change for the whole line: findings on the same line must not take each other's commas.
        if (!diagnostic.Properties.TryGetValue("others", out var others)) yield break;
        yield return string.IsNullOrEmpty(others) ? new TextChange(text.Lines.GetLineFromPosition(pragma.SpanStart).SpanIncludingLineBreak, "") : new TextChange(codes.Span, others!);
    }
}
