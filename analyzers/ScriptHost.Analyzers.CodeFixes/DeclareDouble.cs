using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH4025: declares a sum as double.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareDouble)), Shared]
public sealed class DeclareDouble() : Replacement("SH4025", "Declare the sum as double (changes the result)", changesResult: true)
{
    protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic)
    {
        if (found.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { Left: IdentifierNameSyntax target } || model.GetSymbolInfo(target).Symbol is not ILocalSymbol sum) return null;
        if (sum.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } || declaration.Type.IsVar) return null;
        var scope = declaration.FirstAncestorOrSelf<BlockSyntax>();
        if (scope is null || scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == sum.Name && !MayWiden(n, model))) return null;
        return (declaration, declaration.WithType(SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.DoubleKeyword)).WithTriviaFrom(declaration.Type)));
    }

    private static bool MayWiden(IdentifierNameSyntax name, SemanticModel model) =>
        name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name || model.GetTypeInfo(name).ConvertedType?.SpecialType == SpecialType.System_Double
        || name.Parent is BinaryExpressionSyntax binary && model.GetTypeInfo(binary).ConvertedType?.SpecialType is SpecialType.System_Double or SpecialType.System_Boolean;
}
