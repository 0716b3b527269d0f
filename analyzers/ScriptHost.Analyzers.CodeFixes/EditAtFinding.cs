using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>
/// One edit at the place of a finding, offered only when the script then has no error that it had not before. Fix All makes the edits one after
/// another, each on the text that the last one left: several may want a line before the same loop, or a name of their own.
/// </summary>
public abstract class EditAtFinding : CodeFixProvider
{
    private readonly string _title;

    /// <param name="title">What the edit does; it ends in "(changes …)" when results may differ afterwards.</param>
    /// <param name="ids">The rules it answers.</param>
    protected EditAtFinding(string title, params string[] ids) => (_title, FixableDiagnosticIds) = (title, [.. ids]);

    public override ImmutableArray<string> FixableDiagnosticIds { get; }

    private string Key => _title.EndsWith(")", System.StringComparison.Ordinal) ? _title + "?" : _title;

    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await AllAsync(document, diagnostics.OrderBy(d => d.Location.SourceSpan.Start).ToList(), context.CancellationToken).ConfigureAwait(false));

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var changed = await AllAsync(context.Document, [context.Diagnostics[0]], context.CancellationToken).ConfigureAwait(false);
        if (changed != context.Document) context.RegisterCodeFix(CodeAction.Create(_title, _ => Task.FromResult(changed), Key), context.Diagnostics);
    }

    /// <summary>The file with the edit in it; null when it cannot be made here.</summary>
    protected abstract SyntaxNode? Edit(SyntaxNode root, SyntaxNode found, SemanticModel model);

    private async Task<Document> AllAsync(Document document, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root) return document;
        var original = document;
        var marks = diagnostics.Select(d => root.FindNode(d.Location.SourceSpan, getInnermostNodeForTie: true)).Distinct().ToDictionary(n => n, _ => new SyntaxAnnotation());
        document = document.WithSyntaxRoot(root.ReplaceNodes(marks.Keys, (node, inside) => inside.WithAdditionalAnnotations(marks[node])));
        var edited = false;
        foreach (var mark in marks.Values)
        {
            if (await OneAsync(document, mark, cancellationToken).ConfigureAwait(false) is not { } next) continue;
            document = next;
            edited = true;
        }
        return edited ? document : original;
    }

    private async Task<Document?> OneAsync(Document document, SyntaxAnnotation mark, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.GetAnnotatedNodes(mark).FirstOrDefault() is not { } found || model is null || Edit(root, found, model) is not { } edited) return null;
        var changed = document.WithSyntaxRoot(edited);
        return await ErrorsAsync(changed, cancellationToken).ConfigureAwait(false) > await ErrorsAsync(document, cancellationToken).ConfigureAwait(false) ? null : changed;
    }

    private static async Task<int> ErrorsAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model ? model.GetDiagnostics(null, cancellationToken).Count(d => d.Severity == DiagnosticSeverity.Error) : 0;
}
