using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH5011: removes commented-out code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveCommentedCode)), Shared]
public sealed class RemoveCommentedCode : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH5011");

    public override string Title => "Remove the code in the comment";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        yield return new TextChange(Lines.Whole(text, diagnostic.Location.SourceSpan), "");
    }
}
