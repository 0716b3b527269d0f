using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers.Build;

/// <summary>One script as the gate compiles it, but against the project's own references.</summary>
internal sealed class BuildScript
{
    // C# 14, which the Roslyn these rules are built on knows no name for.
    private static readonly CSharpParseOptions Parsing = new((LanguageVersion)1400, DocumentationMode.None, SourceCodeKind.Script);

    private static readonly string[] Usings =
    [
        "System", "System.Collections.Frozen", "System.Collections.Generic", "System.Collections.Immutable", "System.Globalization", "System.Linq", "System.Numerics", "System.Text",
    ];

    private readonly CSharpCompilation _compilation;
    private readonly AnalyzerOptions _options;

    public BuildScript(ScriptFile script, ScriptFiles files, IEnumerable<MetadataReference> references, BuildContract contract)
    {
        _compilation = CSharpCompilation.CreateScriptCompilation(
            "script",
            CSharpSyntaxTree.ParseText(script.Text, Parsing, script.Path),
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                scriptClassName: "Script",
                usings: [.. Usings, .. contract.Namespaces],
                optimizationLevel: OptimizationLevel.Release,
                concurrentBuild: false,
                nullableContextOptions: NullableContextOptions.Enable,
                sourceReferenceResolver: new BuildLoads(files),
                reportSuppressedDiagnostics: true)
                .WithSyntaxTreeOptionsProvider(files.Severities));
        _options = new AnalyzerOptions([], new BuildOptions(files.Severities));
    }

    /// <summary>What the gate would find, at the same places.</summary>
    public IEnumerable<Diagnostic> Findings(CancellationToken cancellationToken)
    {
        var broken = _compilation.GetDiagnostics(cancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var forbidden = _compilation.SyntaxTrees.SelectMany(t => AllowedNames.Check(_compilation.GetSemanticModel(t), cancellationToken)).Select(d => Diagnostic.Create(d.Descriptor, Carrier.Place(d.Location), d.GetMessage())).ToList();
        if (broken.Count + forbidden.Count > 0) return broken.Select(Carrier.Of).Concat(forbidden);
        var run = _compilation.WithAnalyzers(AllRules.Create(), new CompilationWithAnalyzersOptions(_options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        return run.GetAnalyzerDiagnosticsAsync(cancellationToken).GetAwaiter().GetResult().Where(IsFinding).Select(Carrier.Of);
    }

    private static bool IsFinding(Diagnostic diagnostic) =>
        diagnostic.Severity != DiagnosticSeverity.Hidden && (!diagnostic.IsSuppressed || diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
}

/// <summary>The options of rules, as <c>.editorconfig</c> gives them for a script.</summary>
internal sealed class BuildOptions(BuildSeverities severities) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(severities.Of(tree.FilePath).AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
