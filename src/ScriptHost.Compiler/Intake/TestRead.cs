using System.Collections.Immutable;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Intake;

/// <summary>The tests that lie beside a script.</summary>
/// <param name="Entry">The test file's path; null when there is none.</param>
/// <param name="Sources">The test file and what it loads.</param>
/// <param name="Cases">Files of goldens, sorted by path.</param>
/// <param name="Diagnostics">Why a file cannot be read.</param>
public sealed record TestRead(string? Entry, ImmutableArray<BundleFile> Sources, ImmutableArray<BundleFile> Cases, ImmutableArray<ScriptDiagnostic> Diagnostics);
