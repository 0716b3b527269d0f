using System.Runtime.InteropServices;

namespace ScriptHost.Runtime.Isolation.Runs;

/// <summary>
/// Lets long runs give way to everything else on this machine: from a tenth of their deadline on they get the processor time that nobody
/// wants (SCHED_IDLE). No privilege is needed to step back, but one to return: the next run gets a fresh thread instead.
/// </summary>
internal sealed partial class LongRuns
{
    private const int WhenIdle = 5; // SCHED_IDLE
    private const int IdleTicksBeforeParking = 250;

    // Most scripts take microseconds, and one of those must not starve because it was interrupted.
    private const long LeastPatience = 4;
    private const int PatienceShare = 10;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(2);

    private readonly ManualResetEventSlim _wanted = new(initialState: false);
    private volatile bool _parked = true;
    private volatile int _thread;
    private volatile bool _givesWay;

    // Odd while a run is under way.
    private long _run;
    private long _patience;

    public LongRuns() => new Thread(Watch) { IsBackground = true, Name = "ScriptHost long runs" }.Start();

    /// <summary>True when this thread gives way, and the next run has not deserved that.</summary>
    public bool WantsFreshThread => _givesWay;

    /// <summary>At the start of each thread that runs.</summary>
    public void Enter()
    {
        _thread = OperatingSystem.IsLinux() ? GetThread() : 0;
        _givesWay = false;
    }

    public void Begin(TimeSpan deadline)
    {
        Volatile.Write(ref _patience, Math.Max(LeastPatience, (long)deadline.TotalMilliseconds / PatienceShare));
        Volatile.Write(ref _run, _run + 1);
        if (!_parked) return;
        _parked = false;
        _wanted.Set();
    }

    public void End() => Volatile.Write(ref _run, _run + 1);

    private void Watch()
    {
        var (seen, since, idle) = (0L, 0L, 0);
        while (true)
        {
            _wanted.Wait();
            Thread.Sleep(Tick);
            var (run, now) = (Volatile.Read(ref _run), Environment.TickCount64);
            if (run != seen) (seen, since, idle) = (run, now, 0);
            if ((run & 1) != 0)
            {
                if (!_givesWay && now - since >= Volatile.Read(ref _patience)) GiveWay();
            }
            else if (++idle >= IdleTicksBeforeParking)
            {
                _wanted.Reset();
                _parked = true; // a run that begins between the two lines is not watched; the next one wakes this thread
            }
        }
    }

    private void GiveWay()
    {
        if (OperatingSystem.IsLinux()) _ = SetScheduler(_thread, WhenIdle, 0);
        _givesWay = true; // last: when a fresh thread has come meanwhile, it is merely replaced once more
    }

    [LibraryImport("libc", EntryPoint = "gettid")]
    private static partial int GetThread();

    /// <param name="priority">In C a structure of this one number.</param>
    [LibraryImport("libc", EntryPoint = "sched_setscheduler")]
    private static partial int SetScheduler(int thread, int policy, in int priority);
}
