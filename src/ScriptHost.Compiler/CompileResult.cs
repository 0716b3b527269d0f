using System.Collections.Immutable;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler;

/// <summary>An image, or the reasons why there is none.</summary>
/// <param name="Image">Null exactly when a diagnostic is an error, or when the bundle was only checked.</param>
/// <param name="Diagnostics">All findings of the first stage that found an error, or of all stages; sorted by file and position.</param>
/// <param name="Stages">How long each stage took, in order.</param>
public sealed record CompileResult(ScriptImage? Image, ImmutableArray<ScriptDiagnostic> Diagnostics, ImmutableArray<StageTime> Stages)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>The time of one stage of a compilation.</summary>
public sealed record StageTime(string Stage, TimeSpan Elapsed);
