using System.Diagnostics;
using ScriptHost.Compiler;
using ScriptHost.Runtime;

namespace ScriptHost.Verification;

/// <summary>What a bundle must pass before it may answer: it compiles, and gives the same usable output twice for every sample of its contract.</summary>
public static class Gate
{
    /// <param name="bundle">What is to be deployed.</param>
    /// <param name="contracts">The contracts of this host; the manifest names one of them.</param>
    /// <param name="cancellationToken">Looked at between stages and between runs.</param>
    public static GateResult Run(Bundle bundle, IReadOnlyCollection<LoadedContract> contracts, CancellationToken cancellationToken)
    {
        var compiled = ScriptCompiler.Compile(bundle, contracts, cancellationToken);
        if (compiled.Image is not { } image) return new GateResult(null, compiled.Diagnostics, compiled.Stages);

        var start = Stopwatch.GetTimestamp();
        var contract = contracts.First(c => c.Id == image.Facts.Contract);
        var found = contract.Contract.Accept(new SampleRuns(bundle, image, contract, cancellationToken));
        var stages = compiled.Stages.Add(new StageTime("samples", Stopwatch.GetElapsedTime(start)));
        return new GateResult(found.IsEmpty ? image : null, [.. DiagnosticMap.Sorted(compiled.Diagnostics.Concat(found))], stages);
    }
}
