using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH2014: joins the entries of a list to a text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(JoinAsText)), Shared]
public sealed class JoinAsText : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH2014");

    public override string Title => "Write what it holds (changes the text)";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        if (diagnostic.Properties.ContainsKey("join")) yield return new TextChange(diagnostic.Location.SourceSpan, $"string.Join(\", \", {text.ToString(diagnostic.Location.SourceSpan)})");
    }
}
