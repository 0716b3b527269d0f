using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH1005: writes the member that the contract names instead.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseSuccessor)), Shared]
public sealed class UseSuccessor : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH1005");

    public override string Title => "Use the member that replaces it (changes the result where they differ)";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        if (diagnostic.Properties.TryGetValue("successor", out var successor) && successor is not null && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is MemberAccessExpressionSyntax access)
            yield return new TextChange(access.Name.Span, successor);
    }
}
