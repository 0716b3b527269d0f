using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH1002: writes the nearest key of the table.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectKey)), Shared]
public sealed class CorrectKey : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH1002");

    public override string Title => "Write the key that the table has (changes the result)";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        if (diagnostic.Properties.TryGetValue("key", out var key) && key is not null && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal)
            yield return new TextChange(literal.Span, SymbolDisplay.FormatLiteral(key, quote: true));
    }
}
