using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH3020: makes the list as long as it will be.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GiveLength)), Shared]
public sealed class GiveLength() : EditAtFinding("Give the list its length", "SH3020")
{
    protected override SyntaxNode? Edit(SyntaxNode root, SyntaxNode found, SemanticModel model)
    {
        if (found.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { ArgumentList: { Arguments.Count: 0 } empty } made || model.GetOperation(made) is not IObjectCreationOperation list || GrowingList.Length(list) is not { } length) return null;
        return root.ReplaceNode(empty, SyntaxFactory.ParseArgumentList($"({length})").WithTriviaFrom(empty));
    }
}
