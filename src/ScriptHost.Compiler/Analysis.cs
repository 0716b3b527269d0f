using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ScriptHost.Analyzers;

namespace ScriptHost.Compiler;

/// <summary>Runs the rules on the very compilation that is emitted. A suppressed finding of a rule that is not configurable is a finding all the same.</summary>
internal static class Analysis
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = AllRules.Create();

    public static (IEnumerable<ScriptDiagnostic> Found, ImmutableArray<RuleTime> Times) Run(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var result = Result(compilation, cancellationToken);
        return (Findings(result).Select(d => DiagnosticMap.From(d)), Times(result));
    }

    /// <summary>What people see: not silenced, or silenced in vain.</summary>
    public static IEnumerable<Diagnostic> Diagnostics(Compilation compilation, CancellationToken cancellationToken) => Findings(Result(compilation, cancellationToken));

    private static AnalysisResult Result(Compilation compilation, CancellationToken cancellationToken)
    {
        var run = compilation.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (e, analyzer, _) => throw new InvalidOperationException($"The rule {analyzer.GetType().Name} broke: {e.Message}", e),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true,
            reportSuppressedDiagnostics: true));
        return run.GetAnalysisResultAsync(cancellationToken).GetAwaiter().GetResult();
    }

    private static IEnumerable<Diagnostic> Findings(AnalysisResult result) => result.GetAllDiagnostics()
        .Where(d => d.Severity != DiagnosticSeverity.Hidden && (!d.IsSuppressed || d.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)));

    private static ImmutableArray<RuleTime> Times(AnalysisResult result) =>
    [
        .. result.AnalyzerTelemetryInfo.Select(t => new RuleTime(string.Join(' ', t.Key.SupportedDiagnostics.Select(d => d.Id).Distinct()), t.Value.ExecutionTime)).OrderByDescending(t => t.Elapsed),
    ];
}
