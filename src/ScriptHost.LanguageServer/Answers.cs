using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using ScriptHost.LanguageServer.Checks;
using ScriptHost.LanguageServer.Features;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Rpc;
using ScriptHost.LanguageServer.Scripts;
using ScriptHost.LanguageServer.Texts;
using ScriptHost.LanguageServer.Yaml;

namespace ScriptHost.LanguageServer;

/// <summary>The requests of editors, each answered from the texts of the moment in which it was asked.</summary>
/// <param name="current">The texts now.</param>
/// <param name="runner">Null when scripts cannot be run here.</param>
internal sealed class Answers(Views views, ScriptFinder finder, SiteMap sites, CommandRunner? runner, Func<OpenTexts> current)
{
    private readonly FixDesk _fixes = new(sites, finder, views);

    public void AddTo(Connection connection)
    {
        connection.OnRequest("textDocument/completion", LspJson.Default.PositionParams, LspJson.Default.CompletionList, asked =>
        {
            var (path, texts) = (PathOf(asked.TextDocument.Uri), current());
            return async cancellationToken =>
                YamlSchema.Of(path) is { } schema ? YamlItems(schema, path, texts, asked.Position)
                : await views.OfAsync(path, texts, cancellationToken).ConfigureAwait(false) is { } view ? await Completion.AtAsync(view, view.Lines.OffsetOf(asked.Position), cancellationToken).ConfigureAwait(false)
                : new CompletionList(false, []);
        });
        connection.OnRequest("textDocument/hover", LspJson.Default.PositionParams, LspJson.Default.Hover!, asked =>
        {
            var (path, texts) = (PathOf(asked.TextDocument.Uri), current());
            return async cancellationToken =>
                YamlSchema.Of(path) is { } schema ? YamlHover.At(schema, LinesOf(path, texts), asked.Position)
                : await views.OfAsync(path, texts, cancellationToken).ConfigureAwait(false) is { } view ? await Hovering.AtAsync(view, view.Lines.OffsetOf(asked.Position), cancellationToken).ConfigureAwait(false)
                : null;
        });
        At(connection, "textDocument/signatureHelp", LspJson.Default.SignatureHelp!, null, CallHelp.AtAsync);
        At(connection, "textDocument/definition", LspJson.Default.FileRangeArray, [], Navigation.DefinitionAsync);
        At(connection, "textDocument/prepareRename", LspJson.Default.PrepareRename!, null, Navigation.PrepareRenameAsync);
        Of(connection, "textDocument/documentSymbol", LspJson.Default.DocumentSymbolArray, [], Outline.SymbolsAsync);
        Of(connection, "textDocument/foldingRange", LspJson.Default.FoldingRangeArray, [], Outline.FoldsAsync);
        Of(connection, "textDocument/semanticTokens/full", LspJson.Default.SemanticTokens, new SemanticTokens([]), Colours.OfAsync);
        Of(connection, "textDocument/codeLens", LspJson.Default.CodeLensArray, [], runner is null ? (_, _) => Task.FromResult<CodeLens[]>([]) : (view, cancellationToken) => Lenses.OfAsync(view, runner.Runs, cancellationToken));
        Of(connection, "textDocument/formatting", LspJson.Default.TextEditArray, [], Layout.OfAsync);
        Ask(connection, "completionItem/resolve", LspJson.Default.CompletionItem, LspJson.Default.CompletionItem, item => item.Data?.Uri ?? "", item => item, (view, item, _, _) => Task.FromResult(Completion.Resolved(item, view.Project.Contract)));
        Ask(connection, "textDocument/documentLink", LspJson.Default.DocumentParams, LspJson.Default.DocumentLinkArray, asked => asked.TextDocument.Uri, _ => [], (view, _, texts, cancellationToken) => Outline.LinksAsync(view, texts, cancellationToken));
        Ask(connection, "textDocument/inlayHint", LspJson.Default.RangeParams, LspJson.Default.InlayHintArray, asked => asked.TextDocument.Uri, _ => [], (view, asked, _, cancellationToken) => Hints.InAsync(view, view.Lines.SpanOf(asked.Range), runner?.Runs, cancellationToken));
        connection.OnRequest("textDocument/references", LspJson.Default.ReferenceParams, LspJson.Default.FileRangeArray, asked =>
        {
            var texts = current();
            return async cancellationToken => await views.AllAsync(PathOf(asked.TextDocument.Uri), texts, cancellationToken).ConfigureAwait(false) is [var first, ..] all ? await Navigation.ReferencesAsync(all, first.Lines.OffsetOf(asked.Position), asked.Context.IncludeDeclaration, cancellationToken).ConfigureAwait(false) : [];
        });
        connection.OnRequest("textDocument/rename", LspJson.Default.RenameParams, LspJson.Default.WorkspaceEdit, asked =>
        {
            var texts = current();
            return async cancellationToken => await views.AllAsync(PathOf(asked.TextDocument.Uri), texts, cancellationToken).ConfigureAwait(false) is [var first, ..] all
                ? await Navigation.RenameAsync(all, first.Lines.OffsetOf(asked.Position), asked.NewName, cancellationToken).ConfigureAwait(false)
                : throw new RpcException(ErrorCode.RequestFailed, "Nothing can be renamed in a file that no script has a part in.");
        });
        connection.OnRequest("textDocument/codeAction", LspJson.Default.CodeActionParams, LspJson.Default.EditorActionArray, asked =>
        {
            var (path, texts, found) = (PathOf(asked.TextDocument.Uri), current(), (asked.Context.Diagnostics ?? []).Select(ShownFinding.Of).ToList());
            return cancellationToken => _fixes.ActionsAsync(path, texts, found, cancellationToken);
        });
        connection.OnRequest("codeAction/resolve", LspJson.Default.EditorAction, LspJson.Default.EditorAction, action =>
        {
            var texts = current();
            return async cancellationToken => action.Data is { } all ? action with { Edit = await _fixes.FixAllAsync(PathOf(all.Uri), texts, all.Rule, cancellationToken).ConfigureAwait(false) } : action;
        });
        connection.OnRequest("workspace/executeCommand", LspJson.Default.ExecuteCommandParams, LspJson.Default.CommandOutcome, asked =>
        {
            var script = asked.Arguments is [var uri, ..] && finder.Of(PathOf(uri), current()) is [var first, ..] ? first : throw new RpcException(ErrorCode.InvalidParams, $"'{asked.Command}' needs the URI of a script as its argument.");
            return runner is null ? throw new RpcException(ErrorCode.RequestFailed, "Scripts cannot be run here, because there is no command line.") : cancellationToken => runner.RunAsync(asked.Command, script, asked.Arguments is [_, var only, ..] ? only : null, cancellationToken);
        });
        connection.OnRequest("textDocument/diagnostic", LspJson.Default.DocumentParams, LspJson.Default.DiagnosticReport, asked =>
        {
            var (path, texts) = (PathOf(asked.TextDocument.Uri), current());
            return cancellationToken => Task.FromResult(Report(path, texts, cancellationToken));
        });
    }

    private static string PathOf(string uri) => FileUri.ToPath(uri) ?? throw new RpcException(ErrorCode.RequestFailed, $"'{uri}' is no file; save it first.");

    /// <summary>A request about a place in a file.</summary>
    /// <param name="none">The answer for files that belong to no script.</param>
    private void At<T>(Connection connection, string method, JsonTypeInfo<T> type, T none, Func<View, int, CancellationToken, Task<T>> answer) =>
        Ask(connection, method, LspJson.Default.PositionParams, type, asked => asked.TextDocument.Uri, _ => none, (view, asked, _, cancellationToken) => answer(view, view.Lines.OffsetOf(asked.Position), cancellationToken));

    /// <summary>A request about a whole file.</summary>
    private void Of<T>(Connection connection, string method, JsonTypeInfo<T> type, T none, Func<View, CancellationToken, Task<T>> answer) =>
        Ask(connection, method, LspJson.Default.DocumentParams, type, asked => asked.TextDocument.Uri, _ => none, (view, _, _, cancellationToken) => answer(view, cancellationToken));

    private void Ask<TParams, TResult>(
        Connection connection, string method, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result,
        Func<TParams, string> uri, Func<TParams, TResult> none, Func<View, TParams, OpenTexts, CancellationToken, Task<TResult>> answer) =>
        connection.OnRequest(method, parameters, result, asked =>
        {
            var (path, texts) = (FileUri.ToPath(uri(asked)), current());
            return async cancellationToken => path is not null && await views.OfAsync(path, texts, cancellationToken).ConfigureAwait(false) is { } view ? await answer(view, asked, texts, cancellationToken).ConfigureAwait(false) : none(asked);
        });

    private CompletionList YamlItems(YamlSchema schema, string path, OpenTexts texts, Position position) =>
        new(false, YamlCompletion.At(schema, LinesOf(path, texts), position, sites.Of(path).Contracts.All.Select(c => c.Loaded.Id.ToString())));

    private static string[] LinesOf(string path, OpenTexts texts) => texts.TextOf(path)?.ToString().ReplaceLineEndings("\n").Split('\n') ?? [];

    private DiagnosticReport Report(string path, OpenTexts texts, CancellationToken cancellationToken)
    {
        var found = finder.Of(path, texts).SelectMany(script => Checked.Run(sites.Of(path), script, texts, cancellationToken).Found[path]).Distinct();
        return new DiagnosticReport("full", EditorDiagnostics.Of(found, texts.TextOf(path)));
    }
}
