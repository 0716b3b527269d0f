using System.Collections.Immutable;
using System.Globalization;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Copies;
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

    private const int MutantsAtOnce = 8;

    private readonly WorkerSet _workers;
    private readonly int _parallel;

    /// <exception cref="WorkerException">There is no scripthost where it should be.</exception>
    public IsolatedTests(WorkerPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        _parallel = place.Parallel;
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
            return Ask(TestQuestion.Of(bundle, options), cancellationToken).ToReport(bundle);
        }
        catch (WorkerLostException e)
        {
            return TestReport.Refused(ScriptDiagnostic.OfFile(Rules.LostTrial, bundle.TestPath ?? bundle.Script.EntryPath, Text(e.Loss)));
        }
    }

    /// <summary>Tries every small mistake that the script could hold on its tests, which must pass as they are.</summary>
    /// <inheritdoc cref="Run"/>
    public MutationReport Mutate(TestBundle bundle, TestOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        try
        {
            var listed = Ask(TestQuestion.Of(bundle, options, TestAsk.ListMutants), cancellationToken);
            if (listed.Fault is not null) return new MutationReport([listed.Broken(bundle)], []);
            var tried = listed.Mutants.Chunk(MutantsAtOnce).AsParallel().AsOrdered().WithDegreeOfParallelism(_parallel).WithExecutionMode(ParallelExecutionMode.ForceParallelism)
                .WithCancellation(cancellationToken).SelectMany(batch => Try(bundle, options, [.. batch], cancellationToken));
            return new MutationReport([], [.. tried]);
        }
        catch (WorkerLostException e)
        {
            return new MutationReport([ScriptDiagnostic.OfFile(Rules.LostTrial, bundle.Script.EntryPath, Text(e.Loss))], []);
        }
    }

    public void Dispose() => _workers.Dispose();

    /// <summary>A mutant that ends its process was noticed; which one of several it was shows when each is tried alone.</summary>
    private ImmutableArray<MutantResult> Try(TestBundle bundle, TestOptions options, ImmutableArray<Mutant> mutants, CancellationToken cancellationToken)
    {
        try
        {
            var answer = Ask(TestQuestion.Of(bundle, options, TestAsk.TryMutants, mutants), cancellationToken);
            return answer.Fault is { } fault ? throw new InvalidOperationException(fault) : answer.Tried;
        }
        catch (WorkerLostException e) when (mutants.Length == 1)
        {
            return [new MutantResult(mutants[0], MutantFate.Noticed, $"its process, which {e.Loss.Brief}", null)];
        }
        catch (WorkerLostException)
        {
            return [.. mutants.SelectMany(m => Try(bundle, options, [m], cancellationToken))];
        }
    }

    private TestAnswer Ask(TestQuestion question, CancellationToken cancellationToken) => Frame.Read<TestAnswer>(_workers.Ask(Frame.Of(question), Limit, cancellationToken));

    private static string Text(WorkerLoss loss) =>
        loss.ExitCode == ProcessorLimit.ExitCode ? string.Create(CultureInfo.InvariantCulture, $"compiling the script and its tests took more than {IsolatedCompiler.Limit.TotalSeconds:N0} s of processor time and was stopped; write the largest expressions and tables as several smaller ones")
        : loss.Cause == LossCause.Late ? string.Create(CultureInfo.InvariantCulture, $"the tests took more than {Limit.TotalMinutes:N0} minutes and were stopped; split them, or name some with --filter")
        : $"the process that ran the tests {loss.Text}";
}
