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

    private readonly Connection _connection;
    private readonly SiteMap _sites;
    private readonly ScriptFinder _finder;
    private readonly DiagnosticFeed _feed;
    private readonly Views _views;
    private volatile OpenTexts _texts = OpenTexts.None;
    private bool _canWatch;

    public Desk(EditorServerOptions options, Connection connection, Action<string> log)
    {
        _connection = connection;
        _sites = new SiteMap(options);
        _finder = new ScriptFinder(_sites, options.Loose);
        _feed = new DiagnosticFeed(_sites, _finder, () => _texts, found => connection.NotifyAsync("textDocument/publishDiagnostics", found, LspJson.Default.PublishDiagnosticsParams), log);
        _views = new Views(_sites, _finder);
        _sites.Changed += _views.Renew;
        _sites.Changed += _feed.Renew;
    }

    public void Open(InitializeParams start)
    {
        _canWatch = start.Can("workspace.didChangeWatchedFiles.dynamicRegistration");
        var root = start.WorkspaceFolders is [var folder, ..] ? folder.Uri : start.RootUri;
        if (root is null || FileUri.ToPath(root) is not { } path) return;
        _sites.Open(Path.TrimEndingDirectorySeparator(path));
        _ = Task.Run(() => _sites.Root?.Checker.Prepare());
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
        new Answers(_views, _finder, _sites, () => _texts).AddTo(connection);
    }

    public void Dispose()
    {
        _feed.Dispose();
        _sites.Dispose();
    }

    private static void Change(string uri, Action<string> change)
    {
        if (FileUri.ToPath(uri) is { } path) change(path);
    }

    private void FilesChanged(FileEvent[] changes)
    {
        var paths = changes.Select(c => FileUri.ToPath(c.Uri)).OfType<string>().ToList();
        if (paths.Any(p => Path.GetExtension(p) == ".dll" || Path.GetFileName(p) == Compiler.Intake.Workspace.FileName)) _sites.Renew();
        else if (paths.Any(p => _texts.Find(p) is null)) _feed.Renew(); // what is open is known better than by its file
    }
}
