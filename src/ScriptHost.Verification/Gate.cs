using System.Diagnostics;
using ScriptHost.Compiler;
using ScriptHost.Runtime;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification;

/// <summary>
/// What a bundle must pass before it may answer: it compiles, and gives the same usable output twice for every sample of its contract, and passes the tests it brought. All
/// in this process, for sources of one's own; <see cref="IsolatedGate"/> is the one that hosts others' and sees more.
/// </summary>
public static class Gate
{
    /// <param name="bundle">What is to be deployed.</param>
    /// <param name="contracts">The contracts of this host; the manifest names one of them.</param>
    /// <param name="cancellationToken">Looked at between stages and between runs.</param>
    public static GateResult Run(Bundle bundle, IReadOnlyCollection<LoadedContract> contracts, CancellationToken cancellationToken)
    {
        var compiled = ScriptCompiler.Compile(bundle, contracts, cancellationToken);
        if (compiled.Image is not { } image) return GateResult.Of(compiled);

        var start = Stopwatch.GetTimestamp();
        var contract = contracts.First(c => c.Id == image.Facts.Contract);
        var found = new SampleVerdict(bundle, contract.Id).Of(Samples(SampleOrder.Forwards), Samples(SampleOrder.Backwards), _ => Parting.Unknown);
        return GateTests.After(GateResult.Of(compiled).With(found, Stopwatch.GetElapsedTime(start)), bundle, tests => ScriptTests.Run(tests, contracts, TestOptions.Default, cancellationToken));

        SampleReport Samples(SampleOrder order) => contract.Contract.Accept(new SampleRuns(SampleRuns.Unhurried(image), contract, order, only: null, before: null, cancellationToken));
    }
}
