namespace ScriptHost.Runtime.Isolation;

/// <summary>One background thread that kills workers which are late or too large, so that whoever waits for an answer just reads a pipe. It parks when no worker is asked anything.</summary>
internal static class WorkerWatch
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);
    private const int IdleTicksBeforeParking = 100;

    private static readonly Lock Gate = new();
    private static readonly List<WorkerProcess> Workers = [];
    private static readonly ManualResetEventSlim Wanted = new(initialState: false);
    private static Thread? s_thread;
    private static volatile bool s_parked = true;

    public static void Add(WorkerProcess worker)
    {
        lock (Gate) Workers.Add(worker);
    }

    public static void Remove(WorkerProcess worker)
    {
        lock (Gate) Workers.Remove(worker);
    }

    /// <summary>To be called at the start of every question.</summary>
    public static void WakeIfParked()
    {
        if (s_parked) Wake();
    }

    private static void Wake()
    {
        lock (Gate)
        {
            s_parked = false;
            if (s_thread is null)
            {
                s_thread = new Thread(Watch) { IsBackground = true, Name = "ScriptHost worker watch", Priority = ThreadPriority.AboveNormal };
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
            idle = Look() ? 0 : idle + 1;
            if (idle < IdleTicksBeforeParking) continue;
            lock (Gate)
            {
                Wanted.Reset();
                s_parked = true;
            }
            // A question that began while the flag was still down is seen here, one that begins later raises it again.
            if (Look()) Wake();
            idle = 0;
        }
    }

    /// <summary>True when any worker is at work.</summary>
    private static bool Look()
    {
        WorkerProcess[] all;
        lock (Gate) all = [.. Workers];
        var now = Environment.TickCount64;
        return all.Count(worker => worker.Look(now)) > 0;
    }
}
