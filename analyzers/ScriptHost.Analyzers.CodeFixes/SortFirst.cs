using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH2004 and SH2015: sorts what has no order before something depends on it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SortFirst)), Shared]
public sealed class SortFirst : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH2004", "SH2015");

    public override string Title => "Sort the table or set first (changes the result)";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        var place = diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations[0] : diagnostic.Location;
        if (diagnostic.Properties.TryGetValue("order", out var order) && root.FindNode(place.SourceSpan, getInnermostNodeForTie: true) is IdentifierNameSyntax or MemberAccessExpressionSyntax or BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax)
            yield return new TextChange(new TextSpan(place.SourceSpan.End, 0), "." + order);
    }
}
