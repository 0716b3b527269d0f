using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ScriptHost.Analyzers;

namespace ScriptHost.Compiler;

/// <summary>Runs the rules on the very compilation that is emitted. A suppressed safety rule is a finding all the same.</summary>
internal static class Analysis
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = AllRules.Create();

    public static IEnumerable<ScriptDiagnostic> Run(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var run = compilation.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (e, analyzer, _) => throw new InvalidOperationException($"The rule {analyzer.GetType().Name} broke: {e.Message}", e),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true));
        return run.GetAnalyzerDiagnosticsAsync(cancellationToken).GetAwaiter().GetResult()
            .Where(d => d.Severity != DiagnosticSeverity.Hidden && (!d.IsSuppressed || d.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)))
            .Select(d => DiagnosticMap.From(d));
    }
}
