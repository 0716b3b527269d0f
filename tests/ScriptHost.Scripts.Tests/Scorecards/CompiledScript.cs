using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Scripts.Tests.Data;

namespace ScriptHost.Scripts.Tests.Scorecards;

/// <summary>A script of this repository, compiled by the line that deploys it and run under its budget.</summary>
internal static class CompiledScript
{
    /// <summary>Its decision for an input; a stop fails the test.</summary>
    public static Func<TInput, TOutput> Of<TInput, TOutput>(string point, DecisionContract<TInput, TOutput> contract)
        where TInput : class
        where TOutput : class
    {
        var loaded = new LoadedContract(contract, [.. File.ReadAllBytes(contract.GetType().Assembly.Location)]);
        var read = BundleReader.Read(Path.Combine(SourceData.Repository, "scripts"), point);
        Assert.Empty(read.Diagnostics);
        var compiled = ScriptCompiler.Compile(read.Bundle!, [loaded], CancellationToken.None); // no diagnostics, so there is a bundle
        Assert.Empty(compiled.Diagnostics);
        var image = compiled.Image!; // no diagnostics, so there is an image
        // These tests ask what a script decides, not how soon: a busy machine must not stop it.
        var unhurried = ScriptImage.Create(image.Facts with { Budget = image.Facts.Budget with { Deadline = TimeSpan.FromMinutes(1) } }, image.Assembly, image.Symbols);
        var program = ScriptProgram<TInput, TOutput>.Load(unhurried, loaded, LoadMode.Trial);
        return input =>
        {
            var decision = program.Run(input);
            Assert.True(decision.Stop is null, decision.Stop?.Message);
            return decision.Output!; // no stop
        };
    }
}
