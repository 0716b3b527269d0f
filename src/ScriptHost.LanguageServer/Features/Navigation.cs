using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Rename;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Rpc;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>Where names are declared and used, in every script that has a part in the file.</summary>
internal static class Navigation
{
    public static async Task<FileRange[]> DefinitionAsync(View view, int offset, CancellationToken cancellationToken)
    {
        if (await Symbols.AtAsync(view, offset, cancellationToken).ConfigureAwait(false) is not { } symbol) return [];
        if (symbol.Locations.All(l => !l.IsInSource)) return ContractPage.PlaceOf(symbol, view.Project.Contract) is { } place ? [place] : [];
        var places = new List<FileRange>();
        foreach (var location in symbol.Locations.Where(l => l.IsInSource))
            if (view.Document.Project.GetDocument(location.SourceTree) is { } document) places.Add(await View.PlaceAsync(document, location.SourceSpan, cancellationToken).ConfigureAwait(false));
        return [.. places];
    }

    public static async Task<FileRange[]> ReferencesAsync(ImmutableArray<View> views, int offset, bool withDeclaration, CancellationToken cancellationToken)
    {
        var places = new List<FileRange>();
        foreach (var view in views)
        {
            if (await Symbols.AtAsync(view, offset, cancellationToken).ConfigureAwait(false) is not { } symbol) continue;
            if (withDeclaration && symbol.Locations.Any(l => l.IsInSource)) places.AddRange(await DefinitionAsync(view, offset, cancellationToken).ConfigureAwait(false));
            foreach (var reference in (await SymbolFinder.FindReferencesAsync(symbol, view.Document.Project.Solution, cancellationToken).ConfigureAwait(false)).SelectMany(r => r.Locations))
                places.Add(await View.PlaceAsync(reference.Document, reference.Location.SourceSpan, cancellationToken).ConfigureAwait(false));
        }
        return [.. places.Distinct().OrderBy(p => p.Uri, StringComparer.Ordinal).ThenBy(p => p.Range.Start.Line).ThenBy(p => p.Range.Start.Character)];
    }

    /// <summary>Null where nothing can be renamed.</summary>
    public static async Task<PrepareRename?> PrepareRenameAsync(View view, int offset, CancellationToken cancellationToken)
    {
        if (await RenamableAsync(view, offset, cancellationToken).ConfigureAwait(false) is not { } symbol) return null;
        var root = await view.RootAsync(cancellationToken).ConfigureAwait(false);
        var token = root.FindToken(offset) is var at && at.ValueText == symbol.Name ? at : root.FindToken(Math.Max(0, offset - 1));
        return new PrepareRename(view.Lines.RangeOf(token.Span), symbol.Name);
    }

    /// <exception cref="RpcException">Nothing can be renamed here, or the new name is none.</exception>
    public static async Task<WorkspaceEdit> RenameAsync(ImmutableArray<View> views, int offset, string name, CancellationToken cancellationToken)
    {
        if (!Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(name)) throw new RpcException(ErrorCode.RequestFailed, $"'{name}' is no name; write letters, digits and '_', and no digit first.");
        var changes = new Dictionary<string, TextEdit[]>(StringComparer.Ordinal);
        foreach (var view in views)
        {
            if (await RenamableAsync(view, offset, cancellationToken).ConfigureAwait(false) is not { } symbol) continue;
            var before = view.Document.Project;
            var after = await Renamer.RenameSymbolAsync(before.Solution, symbol, new SymbolRenameOptions(), name, cancellationToken).ConfigureAwait(false);
            foreach (var document in after.GetProject(before.Id)!.Documents) // ! renaming removes no project
                if (await Edits.BetweenAsync(before.GetDocument(document.Id)!, document, cancellationToken).ConfigureAwait(false) is { Length: > 0 } edits) // ! nor documents
                    changes[FileUri.Of(document.FilePath!)] = edits; // ! the project gave it one
        }
        return changes.Count > 0 ? new WorkspaceEdit(changes) : throw new RpcException(ErrorCode.RequestFailed, "Nothing can be renamed here: only what the script itself declares can.");
    }

    private static async Task<ISymbol?> RenamableAsync(View view, int offset, CancellationToken cancellationToken) =>
        await Symbols.AtAsync(view, offset, cancellationToken).ConfigureAwait(false) is { IsImplicitlyDeclared: false } symbol && symbol.Locations.Any(l => l.IsInSource) && symbol.CanBeReferencedByName ? symbol : null;
}
