using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Verification.Workers;

namespace ScriptHost.Verification;

/// <summary>
/// Runs images on samples in worker processes of two kinds, which differ in hash seeds, culture and time zone. Safe from any thread; a call
/// blocks its thread while the worker works.
/// </summary>
public sealed class IsolatedTrials : IDisposable
{
    // Samples times the longest deadline, and some for a busy machine; deadline and fuel stop a run long before.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private const long HeapBytes = 1L << 30;
    private const long GrownBytes = 128L << 20; // after clearing; a fresh one has about 70 MiB
    private const int TrialsEach = 500;

    private readonly WorkerSet _here;
    private readonly WorkerSet _elsewhere;

    /// <exception cref="WorkerException">There is no scripthost where it should be.</exception>
    public IsolatedTrials(WorkerPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var command = place.Command("trial");
        _here = Set(command);
        _elsewhere = Set(command.With("TZ", "Australia/Lord_Howe").With(TrialWorker.CultureVariable, TrialWorker.CommaCulture));

        WorkerSet Set(WorkerCommand kind) => new(kind, WorkerLimits.OfHeap(HeapBytes), Frame.Load, place.Parallel, TrialsEach, GrownBytes);
    }

    /// <summary>Starts workers in the background, so that the first image finds them warm.</summary>
    public void Prepare()
    {
        _here.Prepare();
        _elsewhere.Prepare();
    }

    /// <summary>To be called when a plug-in has changed.</summary>
    public void Renew()
    {
        _here.Renew();
        _elsewhere.Renew();
    }

    /// <summary>Runs the image in one process, under its own budget.</summary>
    /// <exception cref="WorkerLostException">A run ended its process.</exception>
    /// <exception cref="WorkerException">No worker can be started.</exception>
    public SampleReport Run(ScriptImage image, SampleOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        // A run that no charge stops holds its process: it gets twice the deadline, and as much again for a start on a busy machine.
        var limit = TimeSpan.FromSeconds(20) + 4 * image.Facts.Budget.Deadline;
        return Ask(_here, new TrialQuestion(image.ToBytes(), order), limit < Limit ? limit : Limit, cancellationToken);
    }

    /// <summary>Runs the image in two processes at the same time: what depends on anything but the input differs.</summary>
    /// <inheritdoc cref="Run"/>
    public (SampleReport First, SampleReport Second) RunTwice(ScriptImage image, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        var bytes = image.ToBytes();
        return Both(new TrialQuestion(bytes, SampleOrder.Forwards), new TrialQuestion(bytes, SampleOrder.Backwards), cancellationToken);
    }

    /// <summary>Runs the image once more in a process of the other kind: what differs from its first run there depends on more than the input.</summary>
    /// <param name="bundle">What the image was compiled from.</param>
    /// <param name="first">Runs in a process of the first kind, none of which stopped.</param>
    /// <returns>What the gate would refuse it for; empty when nothing differs.</returns>
    /// <inheritdoc cref="Run"/>
    public ImmutableArray<ScriptDiagnostic> Repeat(Bundle bundle, ScriptImage image, SampleReport first, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        var unhurried = SampleRuns.Unhurried(image);
        var second = Ask(_elsewhere, new TrialQuestion(unhurried.ToBytes(), SampleOrder.Backwards), Limit, cancellationToken);
        return new SampleVerdict(bundle, image.Facts.Contract).Of(first, second, sample => new PartingSearch(this, unhurried, sample, cancellationToken).Find());
    }

    /// <summary>Runs the image on one sample in two processes.</summary>
    /// <inheritdoc cref="Run"/>
    internal (SampleRun First, SampleRun Second) RunTwice(ScriptImage image, int sample, CancellationToken cancellationToken)
    {
        var question = new TrialQuestion(image.ToBytes(), SampleOrder.Forwards, sample);
        var (first, second) = Both(question, question, cancellationToken);
        return (first.Runs[0], second.Runs[0]);
    }

    public void Dispose()
    {
        _here.Dispose();
        _elsewhere.Dispose();
    }

    private (SampleReport, SampleReport) Both(TrialQuestion first, TrialQuestion second, CancellationToken cancellationToken)
    {
        var other = Task.Run(() => Ask(_elsewhere, second, Limit, cancellationToken), CancellationToken.None);
        try
        {
            var one = Ask(_here, first, Limit, cancellationToken);
            return (one, other.GetAwaiter().GetResult());
        }
        finally
        {
            // Where the one is lost the other may be as well; its loss is the same news.
            other.ContinueWith(t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private static SampleReport Ask(WorkerSet workers, TrialQuestion question, TimeSpan limit, CancellationToken cancellationToken) =>
        Frame.Read<SampleReport>(workers.Ask(Frame.Of(question), limit, cancellationToken));
}
