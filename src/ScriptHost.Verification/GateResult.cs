using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Runtime;

namespace ScriptHost.Verification;

/// <summary>An image that may be deployed, or the reasons why the bundle may not.</summary>
/// <param name="Image">Null exactly when a diagnostic is an error.</param>
/// <param name="Diagnostics">Sorted by file and position.</param>
/// <param name="Stages">How long each stage took, in order.</param>
public sealed record GateResult(ScriptImage? Image, ImmutableArray<ScriptDiagnostic> Diagnostics, ImmutableArray<StageTime> Stages)
{
    /// <inheritdoc cref="CompileResult.RuleTimes"/>
    public ImmutableArray<RuleTime> RuleTimes { get; init; } = [];

    public bool HasErrors => Image is null;

    /// <summary>Refused before anything was tried.</summary>
    public static GateResult Refused(ScriptDiagnostic reason) => new(null, [reason], []);

    internal static GateResult Of(CompileResult compiled) => new(compiled.Image, compiled.Diagnostics, compiled.Stages) { RuleTimes = compiled.RuleTimes };

    /// <summary>The same with what the samples showed; a finding keeps the image back.</summary>
    internal GateResult With(ImmutableArray<ScriptDiagnostic> found, TimeSpan elapsed) => With("samples", found, elapsed);

    /// <inheritdoc cref="With(ImmutableArray{ScriptDiagnostic}, TimeSpan)"/>
    internal GateResult With(string stage, ImmutableArray<ScriptDiagnostic> found, TimeSpan elapsed) =>
        this with { Image = found.IsEmpty ? Image : null, Diagnostics = [.. DiagnosticMap.Sorted(Diagnostics.Concat(found))], Stages = Stages.Add(new StageTime(stage, elapsed)) };
}
