using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>A fix that puts one expression in the place of another.</summary>
/// <param name="id">The rule.</param>
/// <param name="title">What the fix does; ends in <c>?</c> as a key when it changes results on purpose.</param>
/// <param name="changesResult">Whether it changes results on purpose.</param>
public abstract class Replacement(string id, string title, bool changesResult = false) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(id);

    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not { } found || model is null || Replace(found, model, context.Diagnostics[0]) is not { } change) return;
        var (old, changed) = change;
        context.RegisterCodeFix(
            CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, changed.WithTriviaFrom(old)))), equivalenceKey: changesResult ? title + "?" : title),
            context.Diagnostics);
    }

    /// <summary>The node to replace and its replacement; null when the meaning is not clear enough.</summary>
    protected abstract (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode found, SemanticModel model, Diagnostic diagnostic);

    /// <summary>Code as the script would write it.</summary>
    protected static ExpressionSyntax Code(string text) => SyntaxFactory.ParseExpression(text);

    /// <summary>An operand, in parentheses where its neighbours would take it apart.</summary>
    protected static string Operand(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax or ConditionalExpressionSyntax or AssignmentExpressionSyntax or SwitchExpressionSyntax or LambdaExpressionSyntax ? "(" + expression.WithoutTrivia() + ")" : expression.WithoutTrivia().ToString();
}
