using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScriptHost.Fixes;

/// <summary>Applies one fix to all findings of one rule, file by file, until it is quiet.</summary>
internal sealed class FixAll(FixProject project, CodeFixProvider provider, string rule, FixChoice choice)
{
    // A fix that uncovers the next finding is done after a few rounds; one that feeds itself never is.
    private const int MostRounds = 10;

    /// <summary>The same solution when there is nothing to do.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var before = solution;
            foreach (var id in project.Documents(solution).Where(d => choice.MayEdit(d.FilePath!)).Select(d => d.Id).ToList()) // ! the project gave it one
                solution = await ApplyAsync(solution, id, cancellationToken).ConfigureAwait(false);
            if (solution == before) break;
        }
        return solution;
    }

    private async Task<Solution> ApplyAsync(Solution solution, DocumentId id, CancellationToken cancellationToken)
    {
        var document = solution.GetDocument(id)!; // fixes remove no files
        var findings = (await project.FindAsync(solution, cancellationToken).ConfigureAwait(false)).Where(d => d.Id == rule && d.Location.SourceTree?.FilePath == document.FilePath).ToImmutableArray();
        foreach (var finding in findings)
        {
            if (await choice.OfferedAsync(document, provider, finding, cancellationToken).ConfigureAwait(false) is not { } offered) continue;
            return await ChangedAsync(await AllAsync(document, offered, findings, cancellationToken).ConfigureAwait(false) ?? offered, solution, cancellationToken).ConfigureAwait(false);
        }
        return solution;
    }

    private async Task<CodeAction?> AllAsync(Document document, CodeAction offered, ImmutableArray<Diagnostic> findings, CancellationToken cancellationToken) =>
        provider.GetFixAllProvider() is { } all
            ? await all.GetFixAsync(new FixAllContext(document, provider, FixAllScope.Document, offered.EquivalenceKey, [rule], new Findings(findings), cancellationToken)).ConfigureAwait(false)
            : null;

    private static async Task<Solution> ChangedAsync(CodeAction action, Solution solution, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        return operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution ?? solution;
    }

    private sealed class Findings(ImmutableArray<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found);
    }
}
