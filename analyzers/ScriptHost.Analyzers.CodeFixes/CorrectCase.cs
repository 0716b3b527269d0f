using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH5020: writes the constant in the case of what it is compared with.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectCase)), Shared]
public sealed class CorrectCase : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH5020");

    public override string Title => "Write the text in the case that is compared (changes the result)";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        if (diagnostic.Properties.TryGetValue("text", out var right) && right is not null && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal)
            yield return new TextChange(literal.Span, SymbolDisplay.FormatLiteral(right, quote: true));
    }
}
