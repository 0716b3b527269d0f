using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScriptHost.Compiler.Binding;
using ScriptHost.Compiler.Intake;
using ScriptHost.Compiler.References;
using ScriptHost.Compiler.Tests.References;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Inspection;

namespace ScriptHost.Compiler.Tests.Line;

/// <summary>Each layer of the sandbox with the others switched off: what it claims to stop by itself, it stops by itself.</summary>
public sealed class LayerTests
{
    private static readonly string[] OutsideWorld = ["io-file", "network", "process-env", "threads", "reflection", "interop", "unsafe-memory"];

    private static readonly ImmutableArray<MetadataReference> Everything =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => (MetadataReference)MetadataReference.CreateFromFile(p))]; // ! every runtime host sets it

    /// <summary>The inspector, after the plain compiler with the whole framework and unsafe code: no intake, no curated references, no rules.</summary>
    [CorpusFact]
    public void The_inspector_alone_keeps_the_outside_world_out()
    {
        var passed = new List<string>();
        var inspected = 0;
        foreach (var file in Corpus.Files.Where(f => f.MustBeRefused && OutsideWorld.Contains(f.Category)))
        {
            if (Plainly(file.Text) is not { } assembly) continue;
            inspected++;
            if (Inspector.Inspect(assembly, Some.Contract.AllowList, Some.Contract.AssemblyName, InspectionStage.Compiled).IsClean) passed.Add(file.Name);
        }

        Assert.Empty(passed);
        Assert.InRange(inspected, 100, 1000);
    }

    /// <summary>The curated references, with the compiler as it is: what is not on the list does not exist.</summary>
    [CorpusFact]
    public void The_references_alone_keep_files_and_the_network_out()
    {
        var compiled = Corpus.Files.Where(f => f.MustBeRefused && f.Category is "io-file" or "network" or "process-env")
            .Where(f => Against(CuratedReferences.For(Some.Contract.Contract, Some.Contract.HostList, Some.Contract.Assembly.AsMemory()), f.Text, allowUnsafe: false).GetDiagnostics().All(d => d.Severity != DiagnosticSeverity.Error))
            .Select(f => f.Name);

        Assert.Empty(compiled);
    }

    /// <summary>Intake reads text: what it refuses, no parser has seen.</summary>
    [Theory]
    [InlineData("#r \"System.Diagnostics.Process\"\nDecision Score(Transaction tx) => Decision.Approve();")]
    [InlineData("#load \"../../etc/passwd\"\nDecision Score(Transaction tx) => Decision.Approve();")]
    [InlineData("Decision Score(Transaction tx) { var ok\u200B = 1; return Decision.Approve(); }")]
    [InlineData("Decision Score(Transaction tx) { /* \u202E } */ return Decision.Approve(); }")]
    [InlineData("Decision Score(Transaction tx) { var \u0430mount = 1; return Decision.Approve(); }")]
    public void Intake_alone_refuses_texts_that_are_not_what_they_look_like(string script)
    {
        List<ScriptDiagnostic> found = [];

        BundleIntake.Run(Some.Bundle(script), found);

        Assert.Contains(found, d => d.Severity == Severity.Error);
    }

    /// <summary>The meter has four limits; each is tried with the other three out of reach.</summary>
    [Theory]
    [InlineData("while (true) { }", "fuel: 1000000, allocation: 1 GiB, depth: 10000, deadline: 60 s", StopReason.Fuel)]
    [InlineData("while (true) { }", "fuel: 900000000000, allocation: 1 GiB, depth: 10000, deadline: 50 ms", StopReason.Deadline)]
    [InlineData("var all = new List<double[]>(); while (true) all.Add(new double[1000]);", "fuel: 900000000000, allocation: 16 MiB, depth: 10000, deadline: 60 s", StopReason.Memory)]
    [InlineData("int F(int n) => 1 + F(n); F(1);", "fuel: 900000000000, allocation: 1 GiB, depth: 500, deadline: 60 s", StopReason.Depth)]
    public void Each_limit_of_the_meter_stops_by_itself(string body, string budget, StopReason expected)
    {
        Assert.Equal(expected, Some.Stop(Some.Scoring(body + "\nreturn Decision.Approve();"), budget));
    }

    private static ReadOnlyMemory<byte>? Plainly(string text)
    {
        using var assembly = new MemoryStream();
        var compilation = Against([.. Everything, MetadataReference.CreateFromImage(Some.Contract.Assembly)], text, allowUnsafe: true);
        return compilation.Emit(assembly).Success ? assembly.ToArray() : null;
    }

    private static CSharpCompilation Against(IEnumerable<MetadataReference> references, string text, bool allowUnsafe) => CSharpCompilation.CreateScriptCompilation(
        "script",
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script)),
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, scriptClassName: ScriptCompilation.ScriptType, usings: ScriptCompilation.Usings.AddRange(Some.Contract.Surface.Namespaces), allowUnsafe: allowUnsafe));
}
