using System.Collections.Concurrent;

namespace ScriptHost.Runtime.Isolation.Runs;

/// <summary>
/// The worker processes of one decision point. A run has a worker for itself; a lost worker is replaced at once. Every image that is
/// loaded brings a new generation of workers, which takes over when all of them are warm. Safe from any thread.
/// </summary>
internal sealed class RunPool : IDisposable
{
    private const int LooksAtMemoryEvery = 1_000;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly WorkerSettings _settings;
    private readonly Action<WorkerLoss, PooledImage?> _report;
    private readonly WorkerNursery _nursery;
    private readonly ConcurrentStack<PooledWorker> _idle = new();
    private readonly SemaphoreSlim _free = new(0);

    // What a new worker begins with: the image that ran last, and the one that was loaded last.
    private volatile PooledImage? _ran;
    private volatile PooledImage? _loaded;
    private volatile int _generation;
    private int _images;
    private int _beingMade;
    private int _lost;
    private volatile bool _closed;

    /// <param name="report">Told of every lost worker, and of the image that went into quarantine by it; from any thread.</param>
    public RunPool(LoadedContract contract, WorkerSettings settings, Action<WorkerLoss, PooledImage?> report)
    {
        _settings = settings;
        _report = report;
        _nursery = new WorkerNursery(contract, settings, Sweep);
        PoolThreads.Add(settings.Count); // a thread waits for its worker: the others must not wait with it
    }

    /// <summary>Workers lost since the pool was made.</summary>
    public int Lost => Volatile.Read(ref _lost);

    /// <summary>Lets a new generation of workers load and warm an image, and puts it in the place of the old one.</summary>
    /// <exception cref="ImageException">The image does not fit the contract.</exception>
    /// <exception cref="ProgramException">A top-level value of the script fails, or costs a worker.</exception>
    /// <exception cref="WorkerException">Workers cannot be started.</exception>
    public PooledImage Load(ScriptImage image)
    {
        var pooled = new PooledImage(Interlocked.Increment(ref _images), image);
        var next = _nursery.MakeAll(_generation + 1, Known(pooled));
        _loaded = pooled;
        _generation++;
        foreach (var worker in next) Release(worker);
        Retire();
        return pooled;
    }

    /// <summary>A worker for one run; null when all of them are busy.</summary>
    public PooledWorker? TryTake() => _free.Wait(0) ? Take() : null;

    /// <summary>Waits for a worker; null when none was free for half a minute.</summary>
    public PooledWorker? Wait()
    {
        while (_free.Wait(LongestWait))
            if (Take() is { } worker) return worker;
        return null;
    }

    /// <summary>As <see cref="Wait"/>, without a thread.</summary>
    public async ValueTask<PooledWorker?> WaitAsync(CancellationToken cancellationToken)
    {
        while (await _free.WaitAsync(LongestWait, cancellationToken).ConfigureAwait(false))
            if (Take() is { } worker) return worker;
        return null;
    }

    /// <summary>Remembers what runs, for the workers that come later.</summary>
    public void Runs(PooledImage image)
    {
        if (!ReferenceEquals(_ran, image)) _ran = image;
    }

    /// <summary>Gives a worker back after a run.</summary>
    public void Return(PooledWorker worker)
    {
        if (_closed || worker.Generation != _generation || worker.Process.IsSpent)
        {
            worker.Dispose();
            if (worker.Process.IsSpent && worker.Generation == _generation) Replace();
        }
        else if (IsWorn(worker) && Volatile.Read(ref _beingMade) == 0)
        {
            worker.Dispose();
            Replace();
        }
        else
        {
            Release(worker);
        }
    }

    /// <summary>Takes note of a lost worker and has it replaced.</summary>
    /// <param name="quarantined">The image that is not run any more because of it; null for none.</param>
    public void Lose(PooledWorker worker, WorkerLoss loss, PooledImage? quarantined)
    {
        Interlocked.Increment(ref _lost);
        _report(loss, quarantined);
        worker.Dispose();
        if (worker.Generation == _generation) Replace();
    }

    /// <summary>Finds the idle workers that have ended, so that they are replaced before anybody asks them.</summary>
    public void Sweep()
    {
        var alive = new List<PooledWorker>();
        while (_free.Wait(0) && _idle.TryPop(out var worker))
            if (worker.Process.TryLose() is { } loss) Lose(worker, loss, null);
            else alive.Add(worker);
        foreach (var worker in alive) Release(worker);
    }

    /// <summary>Ends the idle workers at once, and the others when their run is over.</summary>
    public void Dispose()
    {
        if (_closed) return;
        _closed = true;
        PoolThreads.Remove(_settings.Count);
        Retire();
    }

    private void Release(PooledWorker worker)
    {
        _idle.Push(worker);
        _free.Release();
        if (_closed) Retire();
    }

    /// <summary>The worker that was counted free; null when it belongs to an old generation.</summary>
    private PooledWorker? Take()
    {
        if (!_idle.TryPop(out var worker)) return null;
        if (worker.Generation == _generation) return worker;
        worker.Dispose();
        return null;
    }

    /// <summary>Ends the idle workers of old generations, or all when the pool is closed.</summary>
    private void Retire()
    {
        var kept = new List<PooledWorker>();
        while (_free.Wait(0) && _idle.TryPop(out var worker))
            if (worker.Generation == _generation && !_closed) kept.Add(worker);
            else worker.Dispose();
        foreach (var worker in kept) Release(worker);
    }

    private bool IsWorn(PooledWorker worker) =>
        worker.Runs >= _settings.Lifetime || (worker.Runs % LooksAtMemoryEvery == 0 && worker.Process.ResidentBytes > _nursery.WornBytes);

    private void Replace()
    {
        Interlocked.Increment(ref _beingMade);
        var generation = _generation;
        var thread = new Thread(() => Make(generation)) { IsBackground = true, Name = "ScriptHost worker replacement" };
        thread.Start();
    }

    private void Make(int generation)
    {
        for (var pause = FirstPause; !_closed && generation == _generation; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                Release(_nursery.Make(generation, Known(null), warm: false)); // somebody may be waiting for it
                break;
            }
            catch (WorkerLostException e) when (e.Loss.Cause == LossCause.Killed)
            {
                pause = FirstPause; // that says nothing about this host
                _report(e.Loss, null);
            }
            catch (Exception e) when (e is WorkerException or ProgramException or ImageException)
            {
                if (e is WorkerLostException lost) _report(lost.Loss, null);
                Thread.Sleep(pause); // a host that cannot start processes now may be able to later
            }
        }
        Interlocked.Decrement(ref _beingMade);
    }

    private List<PooledImage> Known(PooledImage? next) =>
        [.. new[] { _ran, _loaded, next }.OfType<PooledImage>().Where(i => !i.IsQuarantined).Distinct()];
}
