using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Checks;

/// <summary>What the gate said about one script.</summary>
/// <param name="Diagnostics">With paths as the gate knows them, relative to the script's root.</param>
internal sealed record CheckedScript(Script Script, Bundle? Bundle, ImmutableArray<ScriptDiagnostic> Diagnostics, ImmutableArray<StageTime> Stages, ImmutableArray<RuleTime> RuleTimes)
{
    /// <summary>Whether a server would take it.</summary>
    public bool MayBeDeployed => Diagnostics.All(d => d.Severity != Severity.Error);
}
