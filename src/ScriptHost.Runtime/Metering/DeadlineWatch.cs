namespace ScriptHost.Runtime.Metering;

/// <summary>Interrupts runs past their deadline, so that the decision path reads no clock but the cheap system tick.</summary>
internal static class DeadlineWatch
{
    private static readonly Lock Gate = new();
    private static readonly List<Watched> Meters = [];
    private static readonly Lookout Lookout = new("ScriptHost deadline watch", TimeSpan.FromMilliseconds(2), TimeSpan.FromSeconds(1), InterruptLateRuns);

    private static volatile Action? s_also;

    /// <summary>Called at every tick while runs are under way, from the thread of the watch; one for a process.</summary>
    public static void Also(Action look) => s_also = look;

    /// <summary>To be called at the start of every run.</summary>
    public static void WakeIfParked() => Lookout.WakeIfParked();

    /// <summary>A meter for this thread, or for a run inside a run.</summary>
    public static Meter NewMeter(Meter? outer)
    {
        var meter = new Meter(outer);
        lock (Gate) Meters.Add(new Watched(meter));
        return meter;
    }

    /// <summary>True when any run is under way.</summary>
    private static bool InterruptLateRuns()
    {
        s_also?.Invoke();
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
