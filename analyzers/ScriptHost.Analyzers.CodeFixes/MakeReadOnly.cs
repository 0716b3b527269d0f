using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH2001: writes <c>readonly</c> before a top-level value. Offered only when nothing in the script writes it, so that the result compiles.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeReadOnly)), Shared]
public sealed class MakeReadOnly : CodeFixProvider
{
    private const string Title = "Make the value readonly";

    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH2001");

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is not VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } variable || model is null) return;
        var symbol = model.GetDeclaredSymbol(variable, context.CancellationToken);
        if (root.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == variable.Identifier.ValueText && IsWritten(n) && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n).Symbol, symbol))) return;
        context.RegisterCodeFix(
            CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(field, WithReadOnly(field)))), equivalenceKey: Title),
            context.Diagnostics);
    }

    private static FieldDeclarationSyntax WithReadOnly(FieldDeclarationSyntax field)
    {
        var token = SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return field.Modifiers.Count > 0
            ? field.AddModifiers(token)
            : field.WithoutLeadingTrivia().AddModifiers(token).WithLeadingTrivia(field.GetLeadingTrivia());
    }

    private static bool IsWritten(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
        PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        RefExpressionSyntax => true,
        _ => false,
    };
}
