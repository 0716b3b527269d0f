using System.ComponentModel;
using System.Diagnostics;

namespace ScriptHost.Runtime.Isolation;

/// <summary>
/// One supervised process that answers questions, one at a time, and is killed when it is late or too large. It dies with this process.
/// Used by one thread at a time; <see cref="Dispose"/> from any.
/// </summary>
public sealed class WorkerProcess : IDisposable
{
    private const int NotKilled = -1;

    // From the end of the pipe to the end of the process: the kernel closes the one just before the other.
    private static readonly TimeSpan OwnExit = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan KilledExit = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly WorkerLimits _limits;
    private readonly Frames _frames;
    private readonly StandardError _errors;
    private readonly ResidentMemory _memory;

    // When the question under way must be answered, in Environment.TickCount64 milliseconds; 0 while there is none. Whoever
    // takes it out ends the question: the answer, or the watch, which then kills.
    private long _due;
    private int _causeOfKill = NotKilled;
    private int _disposed;

    private WorkerProcess(Process process, WorkerLimits limits, bool isWrapped)
    {
        _process = process;
        Id = process.Id;
        _limits = limits;
        _frames = new Frames(process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
        _errors = new StandardError(process.StandardError.BaseStream);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => Exited?.Invoke(this, EventArgs.Empty);
        _memory = new ResidentMemory(process.Id, isWrapped);
    }

    /// <summary>The process is no more, for whatever reason. From a pool thread; not raised again for who comes late.</summary>
    public event EventHandler? Exited;

    public int Id { get; }

    public bool IsAlive => !IsSpent && !_process.HasExited;

    /// <summary>True once it was killed here. Costs nothing to ask, unlike <see cref="IsAlive"/>.</summary>
    public bool IsSpent => Volatile.Read(ref _disposed) != 0 || Volatile.Read(ref _causeOfKill) != NotKilled;

    /// <summary>True while no question is under way.</summary>
    public bool IsIdle => Volatile.Read(ref _due) == 0;

    /// <summary>Memory that is really there, as the kernel counts it; 0 when the process is gone.</summary>
    public long ResidentBytes => _memory.Bytes();

    /// <exception cref="WorkerException">The executable cannot be started.</exception>
    public static WorkerProcess Start(WorkerCommand command, WorkerLimits limits)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            var started = WorkerStarter.Start(Confinement.OfThisHost.Start(command, limits), command.IsPolite);
            var worker = new WorkerProcess(started, limits, Confinement.OfThisHost.Wraps(command));
            WorkerWatch.Add(worker);
            return worker;
        }
        catch (Win32Exception e)
        {
            throw new WorkerException($"The worker process '{command.FileName}' cannot be started: {e.Message}. Check that the file is there and may be run.", e);
        }
    }

    /// <summary>Asks a question and waits for the answer, which is valid until the next question.</summary>
    /// <param name="limit">How long it may take; the worker is killed when it takes longer, some 10 ms later.</param>
    /// <exception cref="WorkerLostException">The process ended, or was killed, before it answered. It is of no further use.</exception>
    public ReadOnlyMemory<byte> Ask(ReadOnlySpan<byte> question, TimeSpan limit)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
        var due = Environment.TickCount64 + (long)limit.TotalMilliseconds;
        Volatile.Write(ref _due, due);
        WorkerWatch.WakeIfParked();
        try
        {
            _frames.Write(question);
            return _frames.Read() ?? throw Lost();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ObjectDisposedException)
        {
            throw Lost();
        }
        finally
        {
            Interlocked.CompareExchange(ref _due, 0, due);
        }
    }

    /// <summary>How an idle worker was lost; null when it lives.</summary>
    public WorkerLoss? TryLose() => IsAlive ? null : Lost().Loss;

    /// <summary>Ends the process at once, whatever it does.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        WorkerWatch.Remove(this);
        Kill();
        _process.WaitForExit(KilledExit);
        _process.Dispose();
        _memory.Dispose();
    }

    /// <summary>Called by the watch, from its own thread, every tick.</summary>
    /// <returns>True when a question is under way.</returns>
    internal bool Look(long now)
    {
        var due = Volatile.Read(ref _due);
        if (due == 0) return false;
        LossCause? cause = now > due ? LossCause.Late : _memory.Bytes() > _limits.ResidentBytes ? LossCause.Memory : null;
        if (cause is { } found && Interlocked.CompareExchange(ref _due, 0, due) == due) Kill(found);
        return true;
    }

    private void Kill(LossCause cause)
    {
        Interlocked.CompareExchange(ref _causeOfKill, (int)cause, NotKilled);
        Kill();
    }

    private void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It is gone already.
        }
    }

    private WorkerLostException Lost()
    {
        var killed = NotKilled;
        int? exit = null;
        try
        {
            // What closed its pipe, or sent no frame, and runs on is of no use: that is a crash as well.
            if (!_process.WaitForExit(OwnExit)) Kill(LossCause.Crashed);
            if (_process.WaitForExit(KilledExit)) exit = _process.ExitCode;
            killed = Volatile.Read(ref _causeOfKill);
        }
        catch (InvalidOperationException)
        {
            killed = (int)LossCause.Killed; // disposed by another thread
        }
        var cause = killed == NotKilled ? WorkerLoss.CauseOf(exit) : (LossCause)killed;
        var loss = new WorkerLoss(Id, cause, exit, _errors.LastWords(KilledExit));
        Dispose();
        return new WorkerLostException(loss);
    }
}
