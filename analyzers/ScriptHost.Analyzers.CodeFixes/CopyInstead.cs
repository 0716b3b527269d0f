using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH2008: copies what only reads into what can be written.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CopyInstead)), Shared]
public sealed class CopyInstead : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH2008");

    public override string Title => "Take a copy";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        var (source, type) = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) switch
        {
            CastExpressionSyntax cast => (cast.Expression, (SyntaxNode)cast.Type),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } cast => (cast.Left, cast.Right),
            _ => (null, null),
        };
        if (source is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)) yield break;
        var copy = type switch
        {
            ArrayTypeSyntax { RankSpecifiers: { Count: 1 } } => ".ToArray()",
            GenericNameSyntax { Identifier.ValueText: "List" or "IList" or "ICollection" } => ".ToList()",
            GenericNameSyntax { Identifier.ValueText: "Dictionary" or "IDictionary" } => ".ToDictionary()",
            _ => null,
        };
        if (copy is not null) yield return new TextChange(diagnostic.Location.SourceSpan, source + copy);
    }
}
