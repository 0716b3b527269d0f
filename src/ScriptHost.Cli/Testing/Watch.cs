using System.Threading.Channels;

namespace ScriptHost.Cli.Testing;

/// <summary>Waits until a file below some folders changes and everybody has finished writing.</summary>
internal sealed class Watch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers;

    public Watch(IEnumerable<string> folders)
    {
        _watchers = [.. folders.Distinct(StringComparer.Ordinal).Select(Watcher)];
    }

    public async Task ChangeAsync(CancellationToken cancellationToken)
    {
        await _changes.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        // An editor writes a file in several steps.
        do await Task.Delay(Quiet, cancellationToken).ConfigureAwait(false);
        while (_changes.Reader.TryRead(out _));
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
    }

    private FileSystemWatcher Watcher(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.Size };
        foreach (var ending in new[] { "*.csx", "*.yaml", "*.jsonl" }) watcher.Filters.Add(ending);
        watcher.Changed += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Created += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Deleted += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Renamed += (_, _) => _changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
