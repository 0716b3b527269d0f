using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ScriptHost.Runtime;

/// <summary>The decision points of this process, by name. Safe from any thread.</summary>
public sealed class DecisionPoints
{
    private readonly ConcurrentDictionary<string, DecisionPoint> _points = new(StringComparer.Ordinal);

    /// <summary>Sorted by name.</summary>
    public ImmutableArray<DecisionPoint> All => [.. _points.Values.OrderBy(p => p.Name, StringComparer.Ordinal)];

    public bool TryFind(string name, [NotNullWhen(true)] out DecisionPoint? point) => _points.TryGetValue(name, out point);

    /// <summary>The point with this name, made for <paramref name="contract"/> when it is new. A point keeps the contract it was made for.</summary>
    public DecisionPoint GetOrAdd(string name, LoadedContract contract) => _points.GetOrAdd(name, n => DecisionPoint.Create(n, contract));

    /// <summary>Puts a point in the place of the one with its name, for a contract plug-in that was replaced.</summary>
    public void Replace(DecisionPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        _points[point.Name] = point;
    }
}
