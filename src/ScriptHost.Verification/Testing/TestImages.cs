using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Copies;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Verification.Testing;

/// <summary>A script as it would be deployed, and the same with its tests.</summary>
/// <param name="Script">Goldens run on it. Null exactly when something does not compile.</param>
/// <param name="Tests">Tests run on it: the script, or its copy that counts, with them. Null when there is neither.</param>
/// <param name="Places">What the copy counts; empty without one.</param>
internal sealed record TestImages(ScriptImage? Script, ScriptImage? Tests, ImmutableArray<CoveragePlace> Places, ImmutableArray<ScriptDiagnostic> Diagnostics)
{
    /// <summary>How the fuel of the tests is spread over lines; null when it is not counted.</summary>
    public FuelPlan? Plan { get; init; }

    /// <summary>Whether the program of the tests sees the inputs of goldens too, to count what they reach or spend.</summary>
    public bool Counts => !Places.IsEmpty || Plan is not null;

    /// <summary>Whether goldens run on the image of the tests as well: enough to judge a mutant, and half the work.</summary>
    public bool IsOne => ReferenceEquals(Script, Tests);

    public static TestImages Compile(TestBundle bundle, IReadOnlyCollection<LoadedContract> contracts, TestOptions options, CancellationToken cancellationToken)
    {
        var script = ScriptCompiler.Compile(bundle.Script, contracts, cancellationToken);
        if (script.Image is not { } image) return Refused(script.Diagnostics);
        if (options.Coverage) return Counting(bundle, image, contracts, cancellationToken);
        if (options.Profile) return Telling(bundle, image, contracts, cancellationToken);
        if (bundle.Tests is not { } continued) return new(SampleRuns.Unhurried(image), null, [], []);
        var tests = ScriptCompiler.Compile(continued, WithTests(contracts), cancellationToken);
        return tests.Image is { } made ? new(SampleRuns.Unhurried(image), made, [], tests.Diagnostics) : Refused(tests.Diagnostics);
    }

    /// <summary>One image for tests and goldens.</summary>
    public static TestImages CompileOne(TestBundle bundle, IReadOnlyCollection<LoadedContract> contracts, CancellationToken cancellationToken)
    {
        var compiled = ScriptCompiler.CompileCopy(bundle.Tests ?? bundle.Script, WithTests(contracts), cancellationToken);
        if (compiled.Image is not { } image) return Refused(compiled.Diagnostics);
        var one = SampleRuns.Unhurried(image);
        return new(one, one, [], []);
    }

    private static TestImages Telling(TestBundle bundle, ScriptImage script, IReadOnlyCollection<LoadedContract> contracts, CancellationToken cancellationToken)
    {
        var compiled = ScriptCompiler.CompileProfiled(bundle.Tests ?? bundle.Script, WithTests(contracts), cancellationToken);
        return compiled.Image is { } image ? new(SampleRuns.Unhurried(script), SampleRuns.Unhurried(image), [], bundle.Tests is null ? [] : compiled.Diagnostics) { Plan = compiled.Plan } : Refused(compiled.Diagnostics);
    }

    private static TestImages Counting(TestBundle bundle, ScriptImage script, IReadOnlyCollection<LoadedContract> contracts, CancellationToken cancellationToken)
    {
        // Compiled as it is first: what is wrong with the tests shall be said in the words of their own text.
        var plain = ScriptCompiler.Compile(bundle.Tests ?? bundle.Script, WithTests(contracts), cancellationToken);
        if (plain.Image is null) return Refused(plain.Diagnostics);
        var copy = CoverageCopy.Of(bundle.Script, contracts.First(c => c.Id == script.Facts.Contract))!; // ! it has just been compiled
        var counting = copy.Files.Aggregate(bundle, (b, file) => b.With(file.Key, file.Value));
        var compiled = ScriptCompiler.CompileCopy(counting.Tests ?? counting.Script, WithTests(contracts), cancellationToken);
        return compiled.Image is { } image ? new(SampleRuns.Unhurried(script), image, copy.Places, plain.Diagnostics)
            : Refused([ScriptDiagnostic.OfFile(Rules.TooHard, bundle.Script.EntryPath, $"the copy that counts coverage cannot be compiled: {compiled.Diagnostics.First(d => d.Severity == Severity.Error)}; run the tests without --coverage, and report this with the script")]);
    }

    private static TestImages Refused(ImmutableArray<ScriptDiagnostic> diagnostics) => new(null, null, [], diagnostics);

    private static LoadedContract[] WithTests(IReadOnlyCollection<LoadedContract> contracts) => [.. contracts.Select(TestApi.With)];
}
