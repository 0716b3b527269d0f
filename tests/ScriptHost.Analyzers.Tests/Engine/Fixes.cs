using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using ScriptHost.Analyzers.CodeFixes;

namespace ScriptHost.Analyzers.Tests.Engine;

/// <summary>Applies a rule's fix to all findings of a script, as Fix All does.</summary>
internal static class Fixes
{
    public static ImmutableArray<CodeFixProvider> All { get; } =
        [.. typeof(MakeReadOnly).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(CodeFixProvider))).OrderBy(t => t.FullName, StringComparer.Ordinal).Select(t => (CodeFixProvider)Activator.CreateInstance(t)!)]; // they have public constructors

    /// <summary>The text after Fix All with the first action that is offered; null when none is offered for any finding.</summary>
    public static async Task<string?> ApplyAsync(Document document, CodeFixProvider provider, string id, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        foreach (var diagnostic in (await ScriptProject.FindAsync(document, analyzers)).Where(d => d.Id == id))
        {
            if (await OfferedAsync(document, provider, diagnostic) is not { } action) continue;
            var context = new FixAllContext(document, provider, FixAllScope.Document, action.EquivalenceKey, [id], new Findings(analyzers), CancellationToken.None);
            var all = await provider.GetFixAllProvider()!.GetFixAsync(context); // every provider of ours has one
            Assert.NotNull(all);
            return (await (await ChangedAsync(all, document)).GetTextAsync()).ToString();
        }
        return null;
    }

    public static async Task<CodeAction?> OfferedAsync(Document document, CodeFixProvider provider, Diagnostic diagnostic)
    {
        CodeAction? offered = null;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered ??= action, CancellationToken.None));
        return offered;
    }

    public static async Task<Document> ChangedAsync(CodeAction action, Document document) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!; // fixes do not remove files

    private sealed class Findings(ImmutableArray<DiagnosticAnalyzer> analyzers) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => await ScriptProject.FindAsync(document, analyzers);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GetDocumentDiagnosticsAsync(project.Documents.Single(), cancellationToken);
    }
}
