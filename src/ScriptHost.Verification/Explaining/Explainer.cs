using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Copies;
using ScriptHost.Runtime;
using ScriptHost.Verification.Replaying;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Explaining;

/// <summary>
/// Explains a decision by making it twice: with the script's own image, which is exact, and with a copy that tells every line and value.
/// Whether both agree is part of the answer.
/// </summary>
public static class Explainer
{
    /// <param name="script">The version that decided, or another to ask "what if".</param>
    /// <param name="contracts">The contracts here; the manifest names one of them.</param>
    /// <param name="capture">Its input is run; see <paramref name="isRecord"/>.</param>
    /// <param name="isRecord">Whether the capture also tells what was decided.</param>
    /// <param name="cancellationToken">Looked at between stages.</param>
    public static ExplainResult Explain(Bundle script, IReadOnlyCollection<LoadedContract> contracts, Capture capture, bool isRecord, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(capture);
        var compiled = ScriptCompiler.Compile(script, contracts, cancellationToken);
        if (compiled.Image is not { } image) return new ExplainResult(null, compiled.Diagnostics, null);
        var contract = contracts.First(c => c.Id == image.Facts.Contract);
        try
        {
            using var replayer = Replayer.Load(image, contract);
            var replayed = replayer.Run(capture);
            if (replayed.Now is not { } decision) return new ExplainResult(null, [], $"The decision cannot be made again: {replayed.Why}.");
            var traced = Copy(script, image, contract, cancellationToken);
            var explanation = contract.Contract.Accept(new TracedRun(traced.Image, contract, traced.Places, capture, decision));
            return new ExplainResult(explanation with { Recorded = isRecord ? replayed : null, HasValues = traced.HasValues }, [], null);
        }
        catch (ProgramException e)
        {
            return new ExplainResult(null, [], e.Message);
        }
    }

    // Where values cannot be told without changing what the script means, its lines and branches still can.
    private static (ScriptImage Image, ImmutableArray<TracePlace> Places, bool HasValues) Copy(Bundle script, ScriptImage image, LoadedContract contract, CancellationToken cancellationToken)
    {
        ImmutableArray<ScriptDiagnostic> found = [];
        foreach (var values in (bool[])[true, false])
        {
            var copy = TraceCopy.Of(script, contract, values)!; // it has just been compiled
            var bundle = Bundle.Create(script.Point, script.EntryPath, script.Files.Select(f => copy.Files.TryGetValue(f.Path, out var text) ? BundleFile.FromText(f.Path, text) : f));
            var compiled = ScriptCompiler.CompileCopy(bundle, [TestApi.With(contract)], cancellationToken);
            if (compiled.Image is { } made) return (Wide(made, image), copy.Places, values);
            found = compiled.Diagnostics;
        }
        throw new ProgramException($"The copy of '{image.Facts.Point}' that tells its lines cannot be compiled: {found.First(d => d.Severity == Severity.Error)}. Please report this with the script.");
    }

    private static ScriptImage Wide(ScriptImage copy, ScriptImage script) => ScriptImage.Create(copy.Facts with { Budget = TestBudget.Over(script.Facts.Budget) }, copy.Assembly, copy.Symbols);
}
