using System.Collections.Concurrent;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Verification.Workers;

/// <summary>
/// Warm worker processes of one kind. Each is asked by one caller at a time; one that is lost, has answered often or has grown is replaced
/// in the background. Safe from any thread.
/// </summary>
/// <param name="ready">What a new process is asked first; its answer is the text of what keeps it from working, empty when nothing does.</param>
/// <param name="most">Processes at work at the same time; who comes later waits.</param>
/// <param name="questionsEach">After so many answers a process is replaced, whatever it looks like.</param>
/// <param name="largest">Resident bytes after an answer beyond which a process is replaced.</param>
internal sealed class WorkerSet(WorkerCommand command, WorkerLimits limits, byte[] ready, int most, int questionsEach, long largest) : IDisposable
{
    // Starting the runtime and compiling the compiler, on a machine that has other things to do.
    private static readonly TimeSpan WarmUpLimit = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _free = new(most, most);
    private readonly ConcurrentStack<Warm> _idle = [];
    private int _generation;
    private volatile bool _disposed;

    /// <summary>Starts a process in the background, so that the first question finds it warm.</summary>
    public void Prepare() => _ = Task.Run(() =>
    {
        // Whoever asks next starts one as well, and is told what is wrong.
        if (!_free.Wait(0)) return;
        try
        {
            if (!_disposed && _idle.IsEmpty) Keep(Start());
        }
        catch (WorkerException)
        {
        }
        finally
        {
            _free.Release();
        }
    });

    /// <exception cref="WorkerLostException">The process ended, or was ended, before it answered. The next question finds another one.</exception>
    /// <exception cref="WorkerException">No process can be started, or none can work here.</exception>
    public byte[] Ask(ReadOnlySpan<byte> question, TimeSpan limit, CancellationToken cancellationToken)
    {
        _free.Wait(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var worker = _idle.TryPop(out var idle) ? idle : Start();
            try
            {
                var answer = worker.Process.Ask(question, limit).ToArray();
                worker.Answers++;
                return answer;
            }
            finally
            {
                if (worker.Answers < questionsEach && worker.Generation == Volatile.Read(ref _generation) && worker.Process.IsAlive && worker.Process.ResidentBytes < largest) Keep(worker);
                else worker.Process.Dispose();
            }
        }
        finally
        {
            _free.Release();
            if (_idle.IsEmpty && !_disposed) Prepare();
        }
    }

    /// <summary>Asks the processes there are nothing more, because what they were started with has changed.</summary>
    public void Renew()
    {
        Interlocked.Increment(ref _generation);
        while (_idle.TryPop(out var worker)) worker.Process.Dispose();
        Prepare();
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryPop(out var worker)) worker.Process.Dispose();
    }

    private Warm Start()
    {
        var generation = Volatile.Read(ref _generation);
        var process = WorkerProcess.Start(command, limits);
        try
        {
            var trouble = Frame.Text(process.Ask(ready, WarmUpLimit).Span);
            if (trouble.Length > 0) throw new WorkerException(trouble);
            return new Warm(process, generation);
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    private void Keep(Warm worker)
    {
        _idle.Push(worker);
        if (_disposed) Dispose();
    }

    private sealed class Warm(WorkerProcess process, int generation)
    {
        public WorkerProcess Process { get; } = process;

        public int Generation { get; } = generation;

        public int Answers { get; set; }
    }
}
