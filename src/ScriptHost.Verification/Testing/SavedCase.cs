using System.Text.Json.Nodes;

namespace ScriptHost.Verification.Testing;

/// <summary>A line of a file of cases: a golden, or a counterexample kept for its property.</summary>
/// <param name="Expected">Fields of the decision; null when nobody has said yet what to expect.</param>
/// <param name="Tolerance">For every number of the decision. Default 0: every bit.</param>
/// <param name="Property">The property that the input once broke; null for a golden.</param>
internal sealed record SavedCase<TInput>(string Path, int Line, string Name, TInput Input, JsonObject? Expected, double Tolerance, string? Property)
    where TInput : class;
