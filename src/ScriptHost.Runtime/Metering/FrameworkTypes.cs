using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace ScriptHost.Runtime.Metering;

/// <summary>Tells the framework's collections, whose counts are true, from those of scripts and contracts.</summary>
internal static class FrameworkTypes
{
    public static FrozenSet<Module> Modules { get; } = new[] { typeof(object), typeof(SortedSet<>), typeof(ImmutableArray<>), typeof(Enumerable), typeof(Meter) }.Select(t => t.Module).ToFrozenSet();

    /// <summary>By where the type is defined: a list of a script's objects is still the framework's list.</summary>
    public static bool Contains(object value) => Modules.Contains(value.GetType().Module);
}
