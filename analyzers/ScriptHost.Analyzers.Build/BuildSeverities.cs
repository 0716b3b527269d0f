using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.Build;

/// <summary>What the <c>.editorconfig</c> files of a repository say about scripts. Roslyn reads them, so that the sections mean what they mean elsewhere.</summary>
internal sealed class BuildSeverities : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigSet _configs;

    public BuildSeverities(IEnumerable<(string Path, SourceText Text)> files) =>
        _configs = AnalyzerConfigSet.Create(files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => AnalyzerConfig.Parse(f.Text, f.Path)).ToList());

    public AnalyzerConfigOptionsResult Of(string path) => _configs.GetOptionsForSourcePath(path);

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        Of(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _configs.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;
}
