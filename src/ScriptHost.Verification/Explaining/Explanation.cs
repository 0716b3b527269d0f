using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Runtime;
using ScriptHost.Verification.Replaying;

namespace ScriptHost.Verification.Explaining;

/// <summary>How a decision came about: the decision made again, and the lines that made it.</summary>
/// <param name="Decision">The script's own image on the same input: exact, whatever the trace says. With what is sensitive left out.</param>
/// <param name="Recorded">How it compares with the record; null when there is none.</param>
/// <param name="Steps">In the order in which they were run.</param>
/// <param name="Omitted">Steps in the middle that are not among <paramref name="Steps"/>.</param>
/// <param name="IsFaithful">Whether the traced copy came to the same decision. False for a run that its budget stopped: the copy spends more.</param>
/// <param name="HasValues">False when the script could only be traced without values.</param>
public sealed record Explanation(RunOutcome Decision, Replayed? Recorded, ImmutableArray<TraceStep> Steps, int Omitted, bool IsFaithful, bool HasValues);

/// <summary>An explanation, or why there is none.</summary>
/// <param name="Diagnostics">Of a script that does not compile.</param>
/// <param name="Fault">Why the input or the program cannot be run, as a sentence; null when the diagnostics say it.</param>
public sealed record ExplainResult(Explanation? Explanation, ImmutableArray<ScriptDiagnostic> Diagnostics, string? Fault);
