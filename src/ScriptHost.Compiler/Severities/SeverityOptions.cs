using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScriptHost.Compiler.Severities;

/// <summary>Tells the compiler and the analyzers the severities of a bundle. Roslyn itself ignores those of rules that are not configurable.</summary>
internal sealed class SeverityOptions(ImmutableArray<SeveritySetting> settings) : SyntaxTreeOptionsProvider
{
    private readonly FrozenDictionary<(string Path, string Id), ReportDiagnostic> _byFile = settings.Where(s => s.Fault() is null)
        .DistinctBy(s => (s.Path, s.Id)).ToFrozenDictionary(s => (s.Path, s.Id), s => SeverityWord.Meaning(s.Word));

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _byFile.TryGetValue((tree.FilePath, diagnosticId), out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = default;
        return false;
    }

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;
}
