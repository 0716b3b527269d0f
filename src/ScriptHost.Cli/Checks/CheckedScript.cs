using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Fixes;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Checks;

/// <summary>What the gate said about one script.</summary>
/// <param name="Diagnostics">With paths as the gate knows them, relative to the script's root.</param>
internal sealed record CheckedScript(Script Script, Bundle? Bundle, ImmutableArray<ScriptDiagnostic> Diagnostics, ImmutableArray<StageTime> Stages, ImmutableArray<RuleTime> RuleTimes)
{
    /// <summary>What could be done about the diagnostics, by rule and place.</summary>
    public ImmutableDictionary<(string Id, string Path, int Line, int Column), OfferedFix> Fixes { get; init; } = ImmutableDictionary<(string, string, int, int), OfferedFix>.Empty;

    /// <summary>Whether a server would take it.</summary>
    public bool MayBeDeployed => Diagnostics.All(d => d.Severity != Severity.Error);
}
