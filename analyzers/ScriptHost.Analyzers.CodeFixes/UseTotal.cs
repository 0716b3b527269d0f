using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4019: takes the length of a duration instead of a part of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseTotal)), Shared]
public sealed class UseTotal() : Replacement("SH4019", "Use the total of the duration (changes the result)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found is not MemberAccessExpressionSyntax { Parent: BinaryExpressionSyntax or ParenthesizedExpressionSyntax or IsPatternExpressionSyntax } component || IsWhole(component, model)) return null;
        return (component, component.WithName(SyntaxFactory.IdentifierName("Total" + component.Name.Identifier.ValueText).WithTriviaFrom(component.Name)));
    }

    // The total has a fraction: as an int, or matched against whole numbers, it would not compile.
    private static bool IsWhole(MemberAccessExpressionSyntax component, SemanticModel model) =>
        component.Parent is IsPatternExpressionSyntax || component.FirstAncestorOrSelf<BinaryExpressionSyntax>() is { } binary && model.GetTypeInfo(binary) is { Type.SpecialType: SpecialType.System_Int32, ConvertedType.SpecialType: SpecialType.System_Int32 };
}
