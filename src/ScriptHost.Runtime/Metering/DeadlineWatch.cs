namespace ScriptHost.Runtime.Metering;

/// <summary>
/// One background thread that interrupts runs past their deadline, so that the decision path reads no clock but the cheap system tick.
/// It parks when nothing runs.
/// </summary>
internal static class DeadlineWatch
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(2);
    private const int IdleTicksBeforeParking = 500;

    private static readonly Lock Gate = new();
    private static readonly List<Watched> Meters = [];
    private static readonly ManualResetEventSlim Wanted = new(initialState: false);
    private static Thread? s_thread;
    private static volatile bool s_parked = true;

    /// <summary>To be called at the start of every run.</summary>
    public static void WakeIfParked()
    {
        if (s_parked) Wake();
    }

    /// <summary>A meter for this thread, or for a run inside a run.</summary>
    public static Meter NewMeter(Meter? outer)
    {
        var meter = new Meter(outer);
        lock (Gate) Meters.Add(new Watched(meter));
        return meter;
    }

    private static void Wake()
    {
        lock (Gate)
        {
            s_parked = false;
            if (s_thread is null)
            {
                s_thread = new Thread(Watch) { IsBackground = true, Name = "ScriptHost deadline watch", Priority = ThreadPriority.AboveNormal };
                s_thread.Start();
            }
            Wanted.Set();
        }
    }

    private static void Watch()
    {
        var idle = 0;
        while (true)
        {
            Wanted.Wait();
            Thread.Sleep(Tick);
            idle = InterruptLateRuns() ? 0 : idle + 1;
            if (idle < IdleTicksBeforeParking) continue;
            lock (Gate)
            {
                Wanted.Reset();
                s_parked = true;
            }
            // A run that began while the flag was still down is seen here, one that begins later raises it again.
            if (InterruptLateRuns()) Wake();
            idle = 0;
        }
    }

    /// <summary>True when any run is under way.</summary>
    private static bool InterruptLateRuns()
    {
        var now = Environment.TickCount64;
        var running = false;
        lock (Gate)
        {
            for (var i = Meters.Count - 1; i >= 0; i--)
            {
                if (Meters[i].Look(now) is not { } isRunning) Meters.RemoveAt(i);
                else running |= isRunning;
            }
        }
        return running;
    }

    /// <summary>A meter of some thread, which may end, and the run that was last seen on it.</summary>
    private sealed class Watched(Meter meter)
    {
        private readonly WeakReference<Meter> _meter = new(meter);
        private long _run;
        private long _since;

        /// <summary>Whether a run is under way; null when the thread and its meter are gone.</summary>
        public bool? Look(long now) => _meter.TryGetTarget(out var target) ? target.Look(now, ref _run, ref _since) : null;
    }
}
