using System.Collections.Immutable;
using ScriptHost.Compiler;

namespace ScriptHost.Verification.Reviewing;

/// <summary>Which findings came and which went; told apart by what stays the same of them when lines move.</summary>
internal sealed record DiagnosticComparison(ImmutableArray<ScriptDiagnostic> New, ImmutableArray<ScriptDiagnostic> Fixed, int Unchanged)
{
    public static DiagnosticComparison Of(ReviewSide before, ImmutableArray<ScriptDiagnostic> found, ReviewSide after, ImmutableArray<ScriptDiagnostic> foundAfter)
    {
        var (old, now) = (ByFingerprint(before, found), ByFingerprint(after, foundAfter));
        return new DiagnosticComparison(Missing(now, old), Missing(old, now), now.Keys.Count(old.ContainsKey));
    }

    private static ImmutableArray<ScriptDiagnostic> Missing(Dictionary<string, ScriptDiagnostic> from, Dictionary<string, ScriptDiagnostic> those) =>
        [.. DiagnosticMap.Sorted(from.Where(d => !those.ContainsKey(d.Key)).Select(d => d.Value))];

    private static Dictionary<string, ScriptDiagnostic> ByFingerprint(ReviewSide side, ImmutableArray<ScriptDiagnostic> diagnostics)
    {
        var fingerprints = new Fingerprints(side.Bundle);
        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        return diagnostics.ToDictionary(Numbered, StringComparer.Ordinal);

        string Numbered(ScriptDiagnostic diagnostic)
        {
            var fingerprint = fingerprints.Of(diagnostic);
            repeats[fingerprint] = repeats.GetValueOrDefault(fingerprint) + 1;
            return FormattableString.Invariant($"{fingerprint}:{repeats[fingerprint]}");
        }
    }
}
