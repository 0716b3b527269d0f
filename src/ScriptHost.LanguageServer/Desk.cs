using System.Text.Json;
using ScriptHost.LanguageServer.Checks;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Rpc;
using ScriptHost.LanguageServer.Scripts;
using ScriptHost.LanguageServer.Texts;

namespace ScriptHost.LanguageServer;

/// <summary>What lies open in the editor. Changed by notifications, in their order; requests take the texts of the moment in which they began.</summary>
internal sealed class Desk : IDisposable
{
    // What decides what a script means besides the texts that are open.
    private static readonly string[] Watched = ["**/*.csx", "**/script.yaml", "**/scripthost.yaml", "**/.editorconfig", "**/*.dll"];

    // How long what may be asked for waits for what will be shown.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Connection _connection;
    private readonly Action<string> _log;
    private readonly SiteMap _sites;
    private readonly ScriptFinder _finder;
    private readonly DiagnosticFeed _feed;
    private readonly Views _views;
    private readonly CommandRunner? _runner;
    private volatile OpenTexts _texts = OpenTexts.None;
    private bool _canWatch;
    private bool _canShowHints;
    private bool _canShowLenses;
    private bool _isWarm;

    public Desk(EditorServerOptions options, Connection connection, Action<string> log)
    {
        (_connection, _log) = (connection, log);
        _sites = new SiteMap(options);
        _finder = new ScriptFinder(_sites, options.Loose);
        _views = new Views(_sites, _finder);
        _feed = new DiagnosticFeed(_sites, _finder, _views, () => _texts, found => connection.NotifyAsync("textDocument/publishDiagnostics", found, LspJson.Default.PublishDiagnosticsParams), log);
        _runner = options.CommandLine is { } program ? new CommandRunner(program, [.. options.Contracts.SelectMany(c => new[] { "--contracts", c })], ShowRun) : null;
        _sites.Changed += _views.Renew;
        _sites.Changed += _feed.Renew;
    }

    /// <summary>Prepares a folder that the editor has not named yet: most editors start their servers in it.</summary>
    public void Expect(string folder)
    {
        var file = Path.Combine(folder, Compiler.Intake.Workspace.FileName);
        if (File.Exists(file)) _ = Task.Run(() => Prepare(_sites.Of(file)));
    }

    public void Open(InitializeParams start)
    {
        _canShowHints = start.Can("workspace.inlayHint.refreshSupport");
        _canShowLenses = start.Can("workspace.codeLens.refreshSupport");
        _canWatch = start.Can("workspace.didChangeWatchedFiles.dynamicRegistration");
        var root = start.WorkspaceFolders is [var folder, ..] ? folder.Uri : start.RootUri;
        if (root is null || FileUri.ToPath(root) is not { } path) return;
        _sites.Open(Path.TrimEndingDirectorySeparator(path));
        _ = Task.Run(() => Prepare(_sites.Root));
    }

    public void WatchFiles()
    {
        if (!_canWatch) return;
        var watchers = Watched.Select(glob => new FileWatcher(glob)).ToArray();
        _ = _connection.AskAsync("client/registerCapability", new RegistrationParams([new Registration("files", "workspace/didChangeWatchedFiles", new WatchOptions(watchers))]), LspJson.Default.RegistrationParams, CancellationToken.None);
    }

    public void AddTo(Connection connection)
    {
        connection.OnNotification("textDocument/didOpen", LspJson.Default.DidOpenParams, opened => Change(opened.TextDocument.Uri, path =>
        {
            _texts = _texts.With(OpenText.Of(opened.TextDocument, path));
            _feed.Opened(path);
            if (!Interlocked.Exchange(ref _isWarm, true)) _ = WarmAsync(path);
        }));
        connection.OnNotification("textDocument/didChange", LspJson.Default.DidChangeParams, changed => Change(changed.TextDocument.Uri, path =>
        {
            if (_texts.Find(path) is not { } text) return;
            _texts = _texts.With(text.With(changed.TextDocument.Version ?? text.Version, changed.ContentChanges));
            _feed.Edited(path);
        }));
        connection.OnNotification("textDocument/didClose", LspJson.Default.DocumentParams, closed => Change(closed.TextDocument.Uri, path =>
        {
            _texts = _texts.Without(path);
            _feed.Closed(path);
        }));
        connection.OnNotification("textDocument/didSave", LspJson.Default.DocumentParams, saved => Change(saved.TextDocument.Uri, path =>
        {
            if (Path.GetFileName(path) == Compiler.Intake.Workspace.FileName) _sites.Renew();
        }));
        connection.OnNotification("workspace/didChangeWatchedFiles", LspJson.Default.WatchedFilesParams, changed => FilesChanged(changed.Changes));
        new Answers(_views, _finder, _sites, _runner, () => _texts).AddTo(connection);
    }

    public void Dispose()
    {
        _feed.Dispose();
        _sites.Dispose();
    }

    // What the first check and the first request will need, while the editor still reads its settings.
    private static void Prepare(Site? site)
    {
        if (site is not { Workspace.Contracts.IsEmpty: false }) return;
        site.Checker.Prepare();
    }

    // The first completion takes ten times as long as the second: nobody shall wait for it. Nor shall the first findings, on two processors.
    private async Task WarmAsync(string path)
    {
        try
        {
            await Task.WhenAny(_feed.First, Task.Delay(Patience)).ConfigureAwait(false);
            ScriptProject.Prepare(_sites.Of(path).Contracts.All);
            if (await _views.OfAsync(path, _texts, CancellationToken.None).ConfigureAwait(false) is { } view) await Features.Completion.AtAsync(view, view.Text.Length, CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // whoever asks for a completion is told what breaks
        catch (Exception e)
#pragma warning restore CA1031
        {
            _log($"The first look at '{path}' broke: {e}");
        }
    }

    private void ShowRun()
    {
        if (_canShowLenses) _ = _connection.AskAsync("workspace/codeLens/refresh", new Nothing(), LspJson.Default.Nothing, CancellationToken.None);
        if (_canShowHints) _ = _connection.AskAsync("workspace/inlayHint/refresh", new Nothing(), LspJson.Default.Nothing, CancellationToken.None);
    }

    private static void Change(string uri, Action<string> change)
    {
        if (FileUri.ToPath(uri) is { } path) change(path);
    }

    private void FilesChanged(FileEvent[] changes)
    {
        var paths = changes.Select(c => FileUri.ToPath(c.Uri)).OfType<string>().ToList();
        if (paths.Any(p => IsAssembly(p) ? _sites.Holds(p) : Path.GetFileName(p) == Compiler.Intake.Workspace.FileName)) _sites.Renew();
        else if (paths.Any(p => !IsAssembly(p) && _texts.Find(p) is null)) _feed.Renew(); // what is open is known better than by its file
    }

    private static bool IsAssembly(string path) => Path.GetExtension(path) == ".dll";
}
