using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ScriptHost.Server;

/// <summary>Why a point does not serve what the registry or its contract's plug-in says it should. Safe from any thread.</summary>
public sealed class PointTroubles
{
    private readonly ConcurrentDictionary<string, string> _byPoint = new(StringComparer.Ordinal);

    /// <summary>Sorted by point.</summary>
    public ImmutableSortedDictionary<string, string> All => _byPoint.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Null when the point is as it should be.</summary>
    public string? Of(string point) => _byPoint.GetValueOrDefault(point);

    public void Set(string point, string trouble) => _byPoint[point] = trouble;

    public void Clear(string point) => _byPoint.TryRemove(point, out _);
}
