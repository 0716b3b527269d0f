using System.Collections.Immutable;
using ScriptHost.Compiler.Copies;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Verification.Testing;

/// <summary>Tries mutants of one script, in this process.</summary>
internal sealed class MutantTrials(TestBundle bundle, IReadOnlyCollection<LoadedContract> contracts, TestOptions options)
{
    private readonly Lazy<TestImages> _original = new(() => TestImages.CompileOne(bundle, contracts, CancellationToken.None));

    /// <param name="limited">Around a compilation.</param>
    public MutantResult Run(Mutant mutant, Func<Func<TestImages>, TestImages> limited)
    {
        var mutated = bundle.With(mutant.Path, mutant.Apply(bundle.TextOf(mutant.Path)));
        var images = limited(() => TestImages.CompileOne(mutated, contracts, CancellationToken.None));
        if (images.Script is not { } image) return new(mutant, MutantFate.Refused, null, null);
        var contract = contracts.First(c => c.Id == image.Facts.Contract);
        var report = ScriptTests.Run(mutated, images, contract, options with { ToFirstFailure = true }, CancellationToken.None);
        if (report.Passed) return new(mutant, MutantFate.Survived, null, contract.Contract.Accept(new Search(limited(() => _original.Value), images, contract, mutant, options)));
        return new(mutant, MutantFate.Noticed, report.Results.FirstOrDefault(r => !r.Passed)?.Name ?? report.Diagnostics[0].Message, null);
    }

    private sealed class Search(TestImages original, TestImages mutated, LoadedContract loaded, Mutant mutant, TestOptions options) : IContractVisitor<MutantWitness?>
    {
        public MutantWitness? Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
            where TInput : class
            where TOutput : class
        {
            var suite = new Silence();
            using var script = suite.Load<TInput, TOutput>(original.Tests!, loaded); // ! the tests ran on it
            using var other = suite.Load<TInput, TOutput>(mutated.Tests!, loaded);
            return new WitnessSearch<TInput, TOutput>(new Inputs<TInput, TOutput>(contract), script, other).Run(mutant, new Random(options.Seed));
        }
    }
}
