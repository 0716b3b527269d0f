using System.Globalization;

namespace ScriptHost.Runtime.Plugins;

/// <summary>
/// Tells when a plug-in folder was replaced and is complete again. It looks at names, sizes and times once an interval instead of asking the
/// operating system for events: those are lost when the folder itself is swapped, on network drives and in some containers.
/// </summary>
public sealed class PluginWatcher : IDisposable
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, MaxRecursionDepth = 8, AttributesToSkip = 0 };

    private readonly ITimer _timer;
    private readonly TimeSpan _interval;
    private string? _last;
    private string? _reported;
    private volatile bool _disposed;

    /// <summary>Create it before the plug-in is loaded, so that no change falls between the two.</summary>
    /// <param name="interval">Time between two looks; a change is reported after one to two of them without a further change. More than zero.</param>
    public PluginWatcher(string folder, TimeSpan interval, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        Folder = Path.GetFullPath(folder);
        _interval = interval;
        _last = _reported = Stamp();
        _timer = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(interval, Timeout.InfiniteTimeSpan);   // only now: a look plans the next one on _timer
    }

    /// <summary>The folder differs from the one last reported, and two looks in a row saw the same. Raised on a timer thread; a handler must not throw.</summary>
    public event EventHandler? Changed;

    public string Folder { get; }

    public void Dispose()
    {
        _disposed = true;
        _timer.Dispose();
    }

    // One look at a time: the next is planned when this one, its handlers included, is over.
    private void Look()
    {
        if (_disposed) return;
        var now = Stamp();
        var settled = now is not null && now == _last;
        _last = now;
        if (settled && now != _reported)
        {
            _reported = now;
            Changed?.Invoke(this, EventArgs.Empty);
        }
        if (!_disposed) _timer.Change(_interval, Timeout.InfiniteTimeSpan);
    }

    // Null while the folder is missing, empty or being written: never a state to load.
    private string? Stamp()
    {
        try
        {
            var files = new DirectoryInfo(Folder).EnumerateFiles("*", Everywhere)
                .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}"))
                .Order(StringComparer.Ordinal);
            return string.Join('\n', files) is { Length: > 0 } stamp ? stamp : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
