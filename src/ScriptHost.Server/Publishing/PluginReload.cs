using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using ScriptHost.Registry;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Server;

/// <summary>
/// Loads the plug-ins and follows their folders: a replaced plug-in takes over point by point, each in one swap, while requests go on.
/// A plug-in or a point that cannot follow stays as it was, and says why.
/// </summary>
internal sealed partial class PluginReload(
    LoadedContracts contracts, DecisionPoints points, ServerGate gate, Publisher publisher, IVersionStore store, PointTroubles troubles, TimeProvider time, ILogger<PluginReload> logger) : IDisposable
{
    private readonly List<PluginWatcher> _watchers = [];
    private readonly CancellationTokenSource _stopping = new();

    /// <exception cref="PluginException">A plug-in cannot be used: a server without one of its contracts does not start.</exception>
    public void LoadAll(ImmutableArray<string> paths, TimeSpan interval)
    {
        foreach (var path in paths)
        {
            var watcher = new PluginWatcher(Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path)) ?? path, interval, time);
            _watchers.Add(watcher);
            var plugin = PluginLoader.Load(path, LoadMode.Serving);
            contracts.Add(plugin);
            LogLoaded(plugin.Folder, string.Join(", ", plugin.Contracts.Select(c => c.Id)));
            watcher.Changed += (_, _) => Reload(path, ref plugin);
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        foreach (var watcher in _watchers) watcher.Dispose();
    }

    // On the watcher's timer thread, which looks again only when this is done.
    private void Reload(string path, ref Plugin current)
    {
        try
        {
            var next = PluginLoader.Load(path, LoadMode.Serving);
            if (next.ContentHash == current.ContentHash) return;
            current = next;
            contracts.Put(LoadedContracts.Of(next));
            gate.Renew();
            LogLoaded(next.Folder, string.Join(", ", next.Contracts.Select(c => c.Id)));
            foreach (var point in PointsOf(next)) publisher.RestoreAsync(point, _stopping.Token).GetAwaiter().GetResult();
        }
        catch (PluginException e)
        {
            RefuseAsync(current, e.Message).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The server ends.
        }
#pragma warning disable CA1031 // a timer thread's boundary: the server goes on with what it has, and the log says why
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogRefused(path, e.ToString());
        }
    }

    private async Task RefuseAsync(Plugin current, string reason)
    {
        LogRefused(current.Folder, reason);
        foreach (var point in PointsOf(current))
        {
            troubles.Set(point, $"Its contract's plug-in was replaced by one that cannot be used; the old one goes on serving. {reason}");
            await store.RecordAsync(new AuditEvent(Actors.Host, AuditAction.Refused, point, null, null, reason), _stopping.Token).ConfigureAwait(false);
        }
    }

    private IEnumerable<string> PointsOf(Plugin plugin) =>
        points.All.Where(p => plugin.Contracts.Any(c => c.Id == p.Contract.Id)).Select(p => p.Name).Concat(troubles.All.Keys).Distinct(StringComparer.Ordinal);

    [LoggerMessage(EventIds.PluginLoaded, LogLevel.Information, "Loaded the plug-in {Folder} with {Contracts}")]
    private partial void LogLoaded(string folder, string contracts);

    [LoggerMessage(EventIds.PluginRefused, LogLevel.Error, "Kept the plug-in of {Folder} as it was: {Reason}")]
    private partial void LogRefused(string folder, string reason);
}
