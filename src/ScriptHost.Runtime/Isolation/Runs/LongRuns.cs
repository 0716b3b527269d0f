using ScriptHost.Runtime.Metering;

namespace ScriptHost.Runtime.Isolation.Runs;

/// <summary>
/// Lets long runs give way to everything else on this machine, after some milliseconds. Whoever ran long is expected to do so again, and
/// starts where it was; after a short run the next one gets a fresh thread, because a thread needs a privilege to return.
/// </summary>
internal sealed class LongRuns
{
    // Most scripts take microseconds, and one of those must not starve because it was interrupted.
    private const long Patience = 4;

    private volatile int _thread;
    private volatile bool _givesWay;
    private volatile bool _isLong;
    private bool _wasLong;

    // Odd while a run is under way.
    private long _run;
    private long _seen;
    private long _since;

    /// <summary>To be made on a thread that gives way to nobody: the watch that it wakes here has that thread's priority for good.</summary>
    public LongRuns()
    {
        DeadlineWatch.Also(Look);
        DeadlineWatch.WakeIfParked();
    }

    /// <summary>True when this thread gives way, and the next run has not deserved that.</summary>
    public bool WantsFreshThread => _givesWay && !_wasLong;

    /// <summary>At the start of each thread that runs.</summary>
    public void Enter()
    {
        _thread = ProcessorShare.ThisThread();
        _givesWay = false;
    }

    public void Begin()
    {
        _isLong = false;
        Volatile.Write(ref _run, _run + 1);
    }

    public void End()
    {
        Volatile.Write(ref _run, _run + 1);
        _wasLong = _isLong;
    }

    /// <summary>Lets this thread give way, for work that no request waits for; the next run gets a fresh one.</summary>
    public void GiveWay()
    {
        if (!_givesWay) ProcessorShare.GiveWay(ProcessorShare.Calling); // each time would take one processor more
        (_givesWay, _wasLong) = (true, false);
    }

    private void Look()
    {
        var (run, now) = (Volatile.Read(ref _run), Environment.TickCount64);
        if (run != _seen) (_seen, _since) = (run, now);
        if ((run & 1) != 0 && now - _since >= Patience) Long();
    }

    private void Long()
    {
        _isLong = true; // when it hits the next run, that one merely counts as long
        if (_givesWay) return;
        ProcessorShare.GiveWay(_thread);
        _givesWay = true; // last: when a fresh thread has come meanwhile, it is merely replaced once more
    }
}
