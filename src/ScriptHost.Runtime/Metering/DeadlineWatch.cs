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
    private static readonly List<WeakReference<Meter>> Meters = [];
    private static readonly ManualResetEventSlim Wanted = new(initialState: false);
    private static Thread? s_thread;
    private static volatile bool s_parked = true;

    [ThreadStatic] private static Meter? t_meter;

    /// <summary>This thread's own meter; wakes the watch when it sleeps.</summary>
    public static Meter MeterOfThisThread
    {
        get
        {
            if (s_parked) Wake();
            return t_meter ??= NewMeter();
        }
    }

    /// <summary>A further meter, for a run inside a run.</summary>
    public static Meter NewMeter()
    {
        var meter = new Meter();
        lock (Gate) Meters.Add(new WeakReference<Meter>(meter));
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
                if (!Meters[i].TryGetTarget(out var meter))
                {
                    Meters.RemoveAt(i);
                    continue;
                }
                var end = meter.InterruptAt;
                if (end == long.MaxValue) continue;
                running = true;
                if (now >= end) meter.Interrupt();
            }
        }
        return running;
    }
}
