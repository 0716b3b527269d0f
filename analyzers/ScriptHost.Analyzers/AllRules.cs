using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>Every rule of this assembly, for hosts that run them without a compiler around.</summary>
public static class AllRules
{
    /// <summary>One new instance of each, in the order of their names.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Create() => typeof(AllRules).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .OrderBy(t => t.FullName, StringComparer.Ordinal)
        .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t))
        .ToImmutableArray();
}
