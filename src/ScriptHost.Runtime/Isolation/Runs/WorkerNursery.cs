using System.Globalization;

namespace ScriptHost.Runtime.Isolation.Runs;

/// <summary>Makes workers that are ready to run: started, with the contract, and with images loaded and warm. Safe from any thread.</summary>
/// <param name="ended">Called when a worker's process has ended, for whatever reason; from any thread.</param>
internal sealed class WorkerNursery(LoadedContract contract, WorkerSettings settings, Action ended)
{
    private const long Base = 192L << 20;
    private const int Tries = 3;

    private readonly Lazy<WorkerCommand> _command = new(() => settings.Command ?? WorkerCommand.ScriptHost("run"));
    private readonly Lazy<byte[]> _contract = new(() => RunFrames.OfContract(contract.FilesForWorkers(), contract.Id));
    private long _heap = Base;

    /// <summary>A worker that has more than this is replaced by a fresh one.</summary>
    public long WornBytes => Limits.HeapBytes;

    // The garbage collector needs some room beside what a run may hold alive.
    private WorkerLimits Limits => WorkerLimits.OfHeap(Interlocked.Read(ref _heap));

    /// <summary>As many workers as the pool has, made at the same time.</summary>
    /// <exception cref="ImageException">An image does not fit the contract.</exception>
    /// <exception cref="ProgramException">A top-level value of a script fails, or costs a worker.</exception>
    /// <exception cref="WorkerException">Workers cannot be started.</exception>
    public IReadOnlyList<PooledWorker> MakeAll(int generation, IReadOnlyList<PooledImage> images)
    {
        foreach (var image in images) Interlocked.Exchange(ref _heap, Math.Max(_heap, Base + (image.Image.Facts.Budget.AllocationBytes / 4 * 5)));
        var made = new PooledWorker?[settings.Count];
        var faults = new Exception?[settings.Count];
        Parallel.For(0, settings.Count, i =>
        {
            try
            {
                made[i] = MakePatiently(generation, images);
            }
            catch (Exception e) when (e is WorkerException or ProgramException or ImageException)
            {
                faults[i] = e;
            }
        });
        if (faults.OfType<Exception>().FirstOrDefault() is not { } fault) return made!; // without a fault all were made
        foreach (var worker in made) worker?.Dispose();
        throw fault is WorkerLostException { Loss: var loss }
            ? new ProgramException(string.Create(CultureInfo.InvariantCulture, $"Loading it loses the worker process, which {loss.Brief}."))
            : fault;
    }

    /// <exception cref="ImageException">An image does not fit the contract.</exception>
    /// <exception cref="ProgramException">A top-level value of a script fails.</exception>
    /// <exception cref="WorkerException">Workers cannot be started, or the worker was lost.</exception>
    public PooledWorker Make(int generation, IReadOnlyList<PooledImage> images, bool warm)
    {
        var worker = new PooledWorker(WorkerProcess.Start(_command.Value, Limits), generation);
        worker.Process.Exited += (_, _) => ended();
        try
        {
            worker.Open(_contract.Value);
            foreach (var image in images) worker.Load(image, warm);
            return worker;
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    // A worker that somebody killed says nothing about the image it was loading.
    private PooledWorker MakePatiently(int generation, IReadOnlyList<PooledImage> images)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Make(generation, images, warm: true);
            }
            catch (WorkerLostException e) when (e.Loss.Cause == LossCause.Killed && attempt < Tries)
            {
                // Again.
            }
        }
    }
}
