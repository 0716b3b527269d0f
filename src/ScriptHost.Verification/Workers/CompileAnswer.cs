using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Runtime;

namespace ScriptHost.Verification.Workers;

/// <summary>A <see cref="CompileResult"/> on its way between processes.</summary>
/// <param name="Image">The image's bytes; null when there is none.</param>
/// <param name="Fault">What broke in the compiler itself; null when nothing did.</param>
internal sealed record CompileAnswer(byte[]? Image, ImmutableArray<ScriptDiagnostic> Diagnostics, ImmutableArray<StageTime> Stages, ImmutableArray<RuleTime> RuleTimes, string? Fault)
{
    public static CompileAnswer Of(CompileResult result) => new(result.Image?.ToBytes(), result.Diagnostics, result.Stages, result.RuleTimes, null);

    public static CompileAnswer Of(Exception fault) => new(null, [], [], [], $"{fault.GetType().Name}: {fault.Message}");

    public CompileResult ToResult() => new(Image is { } bytes ? ScriptImage.FromBytes(bytes) : null, Diagnostics, Stages) { RuleTimes = RuleTimes };
}
