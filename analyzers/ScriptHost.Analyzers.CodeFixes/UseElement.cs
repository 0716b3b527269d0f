using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH5019: reads the entry that the loop is at.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseElement)), Shared]
public sealed class UseElement : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH5019");

    public override string Title => "Use the entry of the loop (changes the result)";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        if (diagnostic.Properties.TryGetValue("entry", out var entry) && entry is not null) yield return new TextChange(diagnostic.Location.SourceSpan, entry);
    }
}
