using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using ScriptHost.Analyzers.CodeFixes;

namespace ScriptHost.Fixes;

/// <summary>Every code fix there is.</summary>
public static class FixCatalog
{
    /// <summary>Sorted by name, so that two hosts apply them in the same order.</summary>
    internal static ImmutableArray<CodeFixProvider> All { get; } =
    [
        .. typeof(MakeReadOnly).Assembly.GetExportedTypes().Where(t => t.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (CodeFixProvider)Activator.CreateInstance(t)!), // a class gives an instance
    ];

    /// <summary>Ids of the rules that have a fix.</summary>
    public static ImmutableSortedSet<string> Ids { get; } = All.SelectMany(f => f.FixableDiagnosticIds).ToImmutableSortedSet(StringComparer.Ordinal);
}
