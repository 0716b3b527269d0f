using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers.Build;

/// <summary>
/// Runs the rules over the .csx files that an ordinary project lists as additional files. The compiler knows no script files, so each is
/// compiled here as <c>scripthost check</c> does it, against the contract that the project refers to or is, and every finding is put to
/// the script's own line.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScriptsInBuild : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Carriers = Carrier.All();

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Carriers;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Run);
    }

    private static void Run(CompilationAnalysisContext context)
    {
        var files = new ScriptFiles(context.Options.AdditionalFiles, Option(context, "build_property.ScriptHostScriptsRoot"), context.CancellationToken);
        var contracts = new BuildContracts(context.Compilation, Option(context, "build_property.ScriptHostContract"));
        foreach (var script in files.Entries)
        {
            if (contracts.For(script, files, out var fault) is { } contract)
            {
                if (contracts.References(contract) is { } references) Run(context, new BuildScript(script, files, references, contract));
            }
            else context.ReportDiagnostic(Carrier.Of(Carrier.NoContract, script.Path, fault));
        }
    }

    private static void Run(CompilationAnalysisContext context, BuildScript script)
    {
        foreach (var finding in script.Findings(context.CancellationToken)) context.ReportDiagnostic(finding);
    }

    private static string? Option(CompilationAnalysisContext context, string key) =>
        context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
}
