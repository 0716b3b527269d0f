using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScriptHost.Compiler.Intake;
using ScriptHost.Compiler.References;
using ScriptHost.Compiler.Severities;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Binding;

/// <summary>The one way a script becomes a Roslyn compilation: check, gate, editor and tests all start here.</summary>
internal static class ScriptCompilation
{
    /// <summary>The type that holds the script's top-level functions and values.</summary>
    public const string ScriptType = "Script";

    /// <summary>Namespaces that every script has without asking.</summary>
    public static ImmutableArray<string> Usings { get; } =
    [
        "System", "System.Collections.Frozen", "System.Collections.Generic", "System.Collections.Immutable", "System.Globalization", "System.Linq", "System.Numerics", "System.Text",
    ];

    public static CSharpCompilation Create(Bundle bundle, IntakeResult intake, LoadedContract contract) => CSharpCompilation.CreateScriptCompilation(
        "script-" + bundle.With().Id.Short, // tests that come along change nothing in the code
        intake.Entry,
        CuratedReferences.For(contract),
        Options(contract)
            .WithSourceReferenceResolver(new BundleResolver(bundle))
            .WithSyntaxTreeOptionsProvider(new SeverityOptions(intake.Severities)));

    /// <summary>What is the same for every script of a contract.</summary>
    public static CSharpCompilationOptions Options(LoadedContract contract) => new(
        OutputKind.DynamicallyLinkedLibrary,
        scriptClassName: ScriptType,
        usings: [.. Usings, .. contract.Surface.Namespaces, .. contract.Companion?.Imports ?? []],
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: false,
        checkOverflow: false,
        deterministic: true,
        concurrentBuild: false,
        nullableContextOptions: NullableContextOptions.Enable,
        reportSuppressedDiagnostics: true);
}
