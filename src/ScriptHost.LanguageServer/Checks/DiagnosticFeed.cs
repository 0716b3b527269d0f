using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Scripts;
using ScriptHost.LanguageServer.Texts;

namespace ScriptHost.LanguageServer.Checks;

/// <summary>
/// Keeps the editor's diagnostics in step with its texts: a script is checked when nothing of it was typed for a moment, and a check that a later edit
/// overtakes says nothing. Safe from any thread.
/// </summary>
/// <param name="current">The texts now.</param>
internal sealed class DiagnosticFeed(SiteMap sites, ScriptFinder finder, Views views, Func<OpenTexts> current, Func<PublishDiagnosticsParams, Task> publish, Action<string> log) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _changing = new();
    private readonly SemaphoreSlim _publishing = new(1, 1);
    private readonly Dictionary<OpenScript, CancellationTokenSource> _running = [];
    private readonly Dictionary<OpenScript, Checked> _checked = [];

    /// <summary>Completes when a script was checked for the first time.</summary>
    public Task First => _first.Task;

    public void Opened(string path) => Schedule(path, finder.Of(path, current()), TimeSpan.Zero);

    public void Edited(string path) => Schedule(path, Known(path) is { Length: > 0 } known ? known : finder.Of(path, current()), Pause);

    /// <summary>To be called when the file is no longer among the texts: what stays open is checked against the file on disk.</summary>
    public void Closed(string path) => Schedule(path, Known(path) is { Length: > 0 } known ? known : finder.Of(path, current()), TimeSpan.Zero);

    /// <summary>Everything that is open may have changed.</summary>
    public void Renew()
    {
        foreach (var text in current().All) Opened(text.Path);
    }

    public void Dispose()
    {
        lock (_changing)
            foreach (var running in _running.Values) running.Cancel();
    }

    private ImmutableArray<OpenScript> Known(string path)
    {
        lock (_changing) return [.. _checked.Where(c => c.Value.Files.Contains(path)).Select(c => c.Key)];
    }

    private void Schedule(string path, ImmutableArray<OpenScript> scripts, TimeSpan pause)
    {
        if (Path.GetFileName(path) == Workspace.FileName) _ = PublishAsync([path]);
        foreach (var script in scripts) _ = RunAsync(script, pause, Next(script));
    }

    /// <summary>Ends the run before this one.</summary>
    private CancellationToken Next(OpenScript script)
    {
        lock (_changing)
        {
            if (_running.Remove(script, out var last)) last.Cancel();
            var next = new CancellationTokenSource();
            _running[script] = next;
            return next.Token;
        }
    }

    private async Task RunAsync(OpenScript script, TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
            await Task.Run(() => CheckAsync(script, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
        }
        catch (ObjectDisposedException) // the site was replaced, which schedules the next run
        {
        }
#pragma warning disable CA1031 // what breaks in one check ends neither the server nor later checks
        catch (Exception e)
#pragma warning restore CA1031
        {
            log($"The check of '{script.Entry}' broke: {e}");
        }
    }

    private async Task CheckAsync(OpenScript script, CancellationToken cancellationToken)
    {
        var texts = current();
        if (!IsOpen(script, texts))
        {
            await TakeAsync(script, null, cancellationToken).ConfigureAwait(false);
            return;
        }
        var result = Checked.Run(sites.Of(script.PathOf(script.Entry)), script, texts, cancellationToken);
        if (result.IsTooHard) views.GiveUp(script, texts);
        await TakeAsync(script, result, cancellationToken).ConfigureAwait(false);
    }

    private bool IsOpen(OpenScript script, OpenTexts texts)
    {
        Checked? last;
        lock (_changing) last = _checked.GetValueOrDefault(script);
        return (last?.Files ?? [script.PathOf($"{script.Point}/script.yaml"), .. LoadedFiles.Of(script, texts)]).Any(f => texts.Find(f) is not null);
    }

    private async Task TakeAsync(OpenScript script, Checked? result, CancellationToken cancellationToken)
    {
        HashSet<string> paths = [];
        lock (_changing)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_checked.Remove(script, out var last)) paths.UnionWith(last.Found.Select(f => f.Key));
            if (result is not null) _checked[script] = result;
        }
        if (result is not null) paths.UnionWith([.. result.Found.Select(f => f.Key), .. result.Files.Where(f => current().Find(f) is not null)]);
        await PublishAsync(paths).ConfigureAwait(false);
        _first.TrySetResult();
    }

    // One at a time: of two lists for one file, the later must arrive last.
    private async Task PublishAsync(IEnumerable<string> paths)
    {
        await _publishing.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            var texts = current();
            foreach (var path in paths.Order(StringComparer.Ordinal))
            {
                var open = texts.Find(path);
                var shown = EditorDiagnostics.Of(Found(path, texts), texts.TextOf(path));
                await publish(new PublishDiagnosticsParams(open?.Uri ?? FileUri.Of(path), open?.Version, shown)).ConfigureAwait(false);
            }
        }
        finally
        {
            _publishing.Release();
        }
    }

    private IEnumerable<ScriptDiagnostic> Found(string path, OpenTexts texts)
    {
        if (Path.GetFileName(path) == Workspace.FileName)
            return texts.TextOf(path) is { } text ? WorkspaceReader.Read(Path.GetDirectoryName(path)!, text.ToString()).Diagnostics : []; // a full path of a file
        lock (_changing) return [.. _checked.Values.SelectMany(c => c.Found[path]).Distinct()];
    }
}
