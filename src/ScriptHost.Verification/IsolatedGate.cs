using System.Diagnostics;
using ScriptHost.Compiler;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification;

/// <summary>
/// The gate for sources of anybody: bundles are compiled in worker processes, and run on the samples of their contract in two more, and pass the tests they brought in another one, so that
/// nothing of them runs here and what depends on the process shows. Safe from any thread; a call blocks its thread while workers work.
/// </summary>
public sealed class IsolatedGate : IDisposable
{
    private readonly IsolatedCompiler _compiler;
    private readonly IsolatedTrials _trials;
    private readonly IsolatedTests _tests;

    /// <exception cref="WorkerException">There is no scripthost where it should be.</exception>
    public IsolatedGate(WorkerPlace place)
    {
        _compiler = new IsolatedCompiler(place);
        _trials = new IsolatedTrials(place);
        _tests = new IsolatedTests(place);
    }

    /// <summary>Starts workers in the background, so that the first bundle finds them warm.</summary>
    public void Prepare()
    {
        _compiler.Prepare();
        _trials.Prepare();
    }

    /// <summary>To be called when a plug-in has changed.</summary>
    public void Renew()
    {
        _compiler.Renew();
        _trials.Renew();
        _tests.Renew();
    }

    /// <exception cref="WorkerException">No worker can be started.</exception>
    public GateResult Run(Bundle bundle, CancellationToken cancellationToken)
    {
        var compiled = _compiler.Compile(bundle, cancellationToken);
        if (compiled.Image is not { } image) return GateResult.Of(compiled);

        var start = Stopwatch.GetTimestamp();
        var unhurried = SampleRuns.Unhurried(image);
        try
        {
            var (first, second) = _trials.RunTwice(unhurried, cancellationToken);
            var found = new SampleVerdict(bundle, image.Facts.Contract).Of(first, second, sample => new PartingSearch(_trials, image, sample, cancellationToken).Find());
            return GateTests.After(GateResult.Of(compiled).With(found, Stopwatch.GetElapsedTime(start)), bundle, tests => _tests.Run(tests, TestOptions.Default, cancellationToken));
        }
        catch (WorkerLostException e)
        {
            var lost = ScriptDiagnostic.OfFile(Rules.LostTrial, bundle.EntryPath, $"the process that ran the script on the samples of '{image.Facts.Contract}' {e.Loss.Text}; this is a hole in the sandbox, so report it with the script");
            return GateResult.Of(compiled).With([lost], Stopwatch.GetElapsedTime(start));
        }
    }

    public void Dispose()
    {
        _compiler.Dispose();
        _trials.Dispose();
        _tests.Dispose();
    }
}
