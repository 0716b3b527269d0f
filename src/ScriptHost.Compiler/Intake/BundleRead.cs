using System.Collections.Immutable;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Intake;

/// <summary>What was found on disk for one point.</summary>
/// <param name="Bundle">Null when the folder cannot be made into a bundle; then the diagnostics say why.</param>
public sealed record BundleRead(Bundle? Bundle, ImmutableArray<ScriptDiagnostic> Diagnostics);
