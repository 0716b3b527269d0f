using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH2007: writes the immutable collection that takes the same entries.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeImmutable)), Shared]
public sealed class MakeImmutable : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH2007");

    public override string Title => "Make it immutable";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is not VariableDeclaratorSyntax { Initializer.Value: var value, Parent: VariableDeclarationSyntax { Variables: { Count: 1 }, Type: var type } }) yield break;
        var arguments = type is GenericNameSyntax generic ? generic.TypeArgumentList.ToString() : "";
        switch (type, value)
        {
            case (ArrayTypeSyntax { RankSpecifiers: { Count: 1 } } array, CollectionExpressionSyntax):
                yield return new TextChange(type.Span, $"ImmutableArray<{array.ElementType}>");
                break;
            case (GenericNameSyntax { Identifier.ValueText: "List" or "IReadOnlyList" or "IList" or "IEnumerable" }, CollectionExpressionSyntax):
                yield return new TextChange(type.Span, "ImmutableArray" + arguments);
                break;
            case (GenericNameSyntax { Identifier.ValueText: "HashSet" or "ISet" }, CollectionExpressionSyntax):
                yield return new TextChange(type.Span, "FrozenSet" + arguments);
                break;
            case (GenericNameSyntax { Identifier.ValueText: "Dictionary" or "IReadOnlyDictionary" or "IDictionary" }, BaseObjectCreationExpressionSyntax { Initializer: not null } creation):
                yield return new TextChange(type.Span, "FrozenDictionary" + arguments);
                if (creation is ImplicitObjectCreationExpressionSyntax brief) yield return new TextChange(brief.NewKeyword.Span, "new Dictionary" + arguments);
                yield return new TextChange(new TextSpan(creation.Span.End, 0), ".ToFrozenDictionary()");
                break;
        }
    }
}
