using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>A fix that is a change of text, offered only when the script compiles with it.</summary>
public abstract class ScriptFix : CodeFixProvider
{
    /// <summary>What the fix does; one that changes decisions on purpose says so in parentheses, as in <c>(changes the result)</c>.</summary>
    public abstract string Title { get; }

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
            if (await ChangedAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } changed)
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), equivalenceKey: Title.Contains("(changes") ? Title + "?" : Title), diagnostic);
    }

    /// <summary>The changes for one finding; none when there is no safe one.</summary>
    protected abstract IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text);

    /// <summary>The document with the change, if there is one and the result compiles.</summary>
    protected async Task<Document?> ChangedAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null) return null;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changes = Changes(diagnostic, root, model, text).ToList();
        if (changes.Count == 0) return null;
        var changed = document.WithText(text.WithChanges(changes));
        var result = await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return result is null || result.GetDiagnostics(cancellationToken: cancellationToken).Any(d => d.Severity == DiagnosticSeverity.Error) ? null : changed;
    }
}
