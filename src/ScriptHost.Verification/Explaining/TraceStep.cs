using System.Collections.Immutable;
using ScriptHost.Compiler.Copies;

namespace ScriptHost.Verification.Explaining;

/// <summary>A line of a script that was run, with the values that mattered.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Function">The function it stands in; <c>lambda</c> in one without a name.</param>
/// <param name="Depth">Calls around it; 0 in the function that decides.</param>
/// <param name="Source">Its text on one line, cut when it is long.</param>
public sealed record TraceStep(string Path, int Line, string Function, int Depth, string Source, ImmutableArray<TracedValue> Values);

/// <summary>A value of a step, or the way it went.</summary>
/// <param name="Expression">Its source; of a branch, the way that was taken.</param>
/// <param name="Value">Invariant text, cut when it is long; null for a branch.</param>
public sealed record TracedValue(TraceKind Kind, string Expression, string? Value);
