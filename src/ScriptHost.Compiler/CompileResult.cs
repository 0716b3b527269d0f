using System.Collections.Immutable;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Compiler;

/// <summary>An image, or the reasons why there is none.</summary>
/// <param name="Image">Null exactly when a diagnostic is an error, or when the bundle was only checked.</param>
/// <param name="Diagnostics">All findings of the first stage that found an error, or of all stages; sorted by file and position.</param>
/// <param name="Stages">How long each stage took, in order.</param>
public sealed record CompileResult(ScriptImage? Image, ImmutableArray<ScriptDiagnostic> Diagnostics, ImmutableArray<StageTime> Stages)
{
    /// <summary>How long each rule took, the slowest first; empty when the line ended before the rules.</summary>
    public ImmutableArray<RuleTime> RuleTimes { get; init; } = [];

    /// <summary>How the fuel of the image is spread over lines; null when it was not compiled for a profile, or there is no image.</summary>
    public FuelPlan? Plan { get; init; }

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>The time of one stage of a compilation.</summary>
public sealed record StageTime(string Stage, TimeSpan Elapsed);

/// <summary>The time of one analyzer, which may hold several rules, in one compilation.</summary>
/// <param name="Rules">Its ids: <c>SH2001 SH2007</c>.</param>
public sealed record RuleTime(string Rules, TimeSpan Elapsed);
