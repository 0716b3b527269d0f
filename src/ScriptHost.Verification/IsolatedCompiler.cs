using System.Globalization;
using ScriptHost.Compiler;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Verification.Workers;

namespace ScriptHost.Verification;

/// <summary>
/// Compiles in worker processes: whatever a source does to the compiler ends as a diagnostic for its author. Safe from any thread; a call
/// blocks its thread while the worker works.
/// </summary>
public sealed class IsolatedCompiler : IDisposable
{
    /// <summary>Processor time of one compilation.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    // For a machine that has other things to do; the worker sees to its processor time itself.
    private static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(60);

    private const long HeapBytes = 1L << 30;
    private const long GrownBytes = 640L << 20;
    private const int CompilationsEach = 500;

    private readonly WorkerSet _workers;

    /// <exception cref="WorkerException">There is no scripthost where it should be.</exception>
    public IsolatedCompiler(WorkerPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        _workers = new WorkerSet(place.Command("compile"), WorkerLimits.OfHeap(HeapBytes), place.Warm ? Frame.WarmUp : Frame.Load, place.Parallel, CompilationsEach, GrownBytes);
    }

    /// <summary>Starts a worker in the background, so that the first bundle finds it warm.</summary>
    public void Prepare() => _workers.Prepare();

    /// <summary>To be called when a plug-in has changed: the next bundles are compiled against what lies on disk then.</summary>
    public void Renew() => _workers.Renew();

    /// <param name="bundle">What is to be deployed.</param>
    /// <param name="cancellationToken">Ends the wait for a free worker.</param>
    /// <exception cref="WorkerException">No worker can be started.</exception>
    public CompileResult Compile(Bundle bundle, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var question = bundle.ToJson();
        try
        {
            return Compile(bundle, question, cancellationToken);
        }
        catch (WorkerLostException e) when (e.Loss.Cause == LossCause.Killed)
        {
            // Somebody outside ended it, which says nothing about the bundle; a second time it may.
            return Retry(bundle, question, cancellationToken);
        }
        catch (WorkerLostException e)
        {
            return Refused(bundle, e.Loss);
        }
    }

    public void Dispose() => _workers.Dispose();

    private CompileResult Retry(Bundle bundle, byte[] question, CancellationToken cancellationToken)
    {
        try
        {
            return Compile(bundle, question, cancellationToken);
        }
        catch (WorkerLostException e)
        {
            return Refused(bundle, e.Loss);
        }
    }

    private CompileResult Compile(Bundle bundle, byte[] question, CancellationToken cancellationToken)
    {
        var answer = Frame.Read<CompileAnswer>(_workers.Ask(question, WaitLimit, cancellationToken));
        return answer.Fault is { } fault ? Refused(bundle, $"the compiler broke on this script: {fault.TrimEnd('.')}; this is a bug of ScriptHost, so report it with the script") : answer.ToResult();
    }

    private static CompileResult Refused(Bundle bundle, WorkerLoss loss) => Refused(bundle, loss.Cause == LossCause.Late || loss.ExitCode == ProcessorLimit.ExitCode
        ? string.Create(CultureInfo.InvariantCulture, $"compiling took more than {Limit.TotalSeconds:N0} s of processor time and was stopped; write the largest expressions, patterns and tables as several smaller ones, and give types where the compiler must find them")
        : loss.Cause == LossCause.Crashed && loss.Signal is null ? $"the process that compiled the script {loss.Text}; that is the contract's doing or a bug of ScriptHost, so report it with the script"
        : string.Create(CultureInfo.InvariantCulture, $"compiling took more memory or stack than there is for it ({HeapBytes >> 20:N0} MiB) and was stopped; write the largest expressions, patterns and tables as several smaller ones"));

    private static CompileResult Refused(Bundle bundle, string message) => new(null, [ScriptDiagnostic.OfFile(Rules.TooHard, bundle.EntryPath, message)], []);
}
