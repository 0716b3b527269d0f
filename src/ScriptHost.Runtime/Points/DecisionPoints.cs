using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Runtime;

/// <summary>The decision points of this process, by name. Safe from any thread.</summary>
/// <param name="settings">Where their scripts run; null for <see cref="WorkerSettings.Default"/>.</param>
public sealed class DecisionPoints(WorkerSettings? settings = null) : IDisposable
{
    // Requests that found the old point a moment ago may still be waiting for one of its workers.
    private static readonly TimeSpan Farewell = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, DecisionPoint> _points = new(StringComparer.Ordinal);

    /// <summary>A worker of one of the points was lost. From any thread.</summary>
    public event EventHandler<WorkerReport>? WorkerLost;

    /// <summary>Sorted by name.</summary>
    public ImmutableArray<DecisionPoint> All => [.. _points.Values.OrderBy(p => p.Name, StringComparer.Ordinal)];

    public bool TryFind(string name, [NotNullWhen(true)] out DecisionPoint? point) => _points.TryGetValue(name, out point);

    /// <summary>The point with this name, made for <paramref name="contract"/> when it is new. A point keeps the contract it was made for.</summary>
    public DecisionPoint GetOrAdd(string name, LoadedContract contract) => _points.GetOrAdd(name, n => Make(n, contract));

    /// <summary>A point that is not among these yet; <see cref="Replace"/> puts it there.</summary>
    public DecisionPoint Make(string name, LoadedContract contract)
    {
        var point = DecisionPoint.Create(name, contract, settings);
        point.WorkerLost += (sender, report) => WorkerLost?.Invoke(sender, report);
        return point;
    }


    /// <summary>Puts a point in the place of the one with its name, for a contract plug-in that was replaced.</summary>
    public void Replace(DecisionPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        var old = _points.GetValueOrDefault(point.Name);
        _points[point.Name] = point;
        if (old is not null && old != point) _ = Task.Delay(Farewell).ContinueWith(_ => old.Dispose(), TaskScheduler.Default);
    }

    /// <summary>Ends all workers, each when its run is over.</summary>
    public void Dispose()
    {
        foreach (var point in _points.Values) point.Dispose();
    }
}
