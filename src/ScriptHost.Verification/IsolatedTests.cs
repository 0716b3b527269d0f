using System.Globalization;
using ScriptHost.Compiler;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Verification.Testing;
using ScriptHost.Verification.Workers;

namespace ScriptHost.Verification;

/// <summary>
/// Compiles and runs tests in worker processes: whatever a script or its tests do ends as a finding for their author. Safe from any thread;
/// a call blocks its thread while the worker works.
/// </summary>
public sealed class IsolatedTests : IDisposable
{
    // Every test ends by its budget long before; this is for a machine that has other things to do.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private const long HeapBytes = 1L << 30;
    private const long GrownBytes = 768L << 20;
    private const int QuestionsEach = 500;

    private readonly WorkerSet _workers;

    /// <exception cref="WorkerException">There is no scripthost where it should be.</exception>
    public IsolatedTests(WorkerPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        _workers = new WorkerSet(place.Command("test"), WorkerLimits.OfHeap(HeapBytes), Frame.Load, place.Parallel, QuestionsEach, GrownBytes);
    }

    /// <summary>Starts a worker in the background, so that the first script finds it there.</summary>
    public void Prepare() => _workers.Prepare();

    /// <summary>To be called when a plug-in has changed.</summary>
    public void Renew() => _workers.Renew();

    /// <param name="cancellationToken">Ends the wait for a free worker.</param>
    /// <exception cref="WorkerException">No worker can be started.</exception>
    public TestReport Run(TestBundle bundle, TestOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        try
        {
            return Frame.Read<TestAnswer>(_workers.Ask(Frame.Of(TestQuestion.Of(bundle, options)), Limit, cancellationToken)).ToReport(bundle);
        }
        catch (WorkerLostException e)
        {
            return TestReport.Refused(ScriptDiagnostic.OfFile(Rules.LostTrial, bundle.TestPath ?? bundle.Script.EntryPath, Text(e.Loss)));
        }
    }

    public void Dispose() => _workers.Dispose();

    private static string Text(WorkerLoss loss) =>
        loss.ExitCode == ProcessorLimit.ExitCode ? string.Create(CultureInfo.InvariantCulture, $"compiling the script and its tests took more than {IsolatedCompiler.Limit.TotalSeconds:N0} s of processor time and was stopped; write the largest expressions and tables as several smaller ones")
        : loss.Cause == LossCause.Late ? string.Create(CultureInfo.InvariantCulture, $"the tests took more than {Limit.TotalMinutes:N0} minutes and were stopped; split them, or name some with --filter")
        : $"the process that ran the tests {loss.Text}";
}
