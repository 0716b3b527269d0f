using ScriptHost.Contracts;

namespace ScriptHost.Testing;

/// <summary>Counts what was run. Only the copies that ScriptHost makes for coverage call it; a test has no use for it.</summary>
[ScriptApi]
public static class Coverage
{
    [ThreadStatic] private static int[]? t_hits;

    /// <summary>A statement, or a branch, was reached. Always true.</summary>
    [ScriptCost(1)]
    public static bool Hit(int point)
    {
        if (t_hits is { } hits && (uint)point < (uint)hits.Length) hits[point]++;
        return true;
    }

    /// <summary>As <see cref="Hit"/>. Always false.</summary>
    [ScriptCost(1)]
    public static bool Miss(int point) => !Hit(point);

    /// <summary>A value was asked for.</summary>
    [ScriptCost(1)]
    public static T Pass<T>(int point, T value)
        where T : allows ref struct
    {
        Hit(point);
        return value;
    }

    /// <summary>Counts on this thread from now on.</summary>
    internal static int[] Start(int points) => t_hits = new int[points];

    internal static void Stop() => t_hits = null;
}
