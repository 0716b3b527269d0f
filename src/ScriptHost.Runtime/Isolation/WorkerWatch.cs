namespace ScriptHost.Runtime.Isolation;

/// <summary>Kills workers which are late or too large, so that whoever waits for an answer just reads a pipe.</summary>
internal static class WorkerWatch
{
    private static readonly Lock Gate = new();
    private static readonly List<WorkerProcess> Workers = [];
    private static readonly Lookout Lookout = new("ScriptHost worker watch", TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(1), Look);

    public static void Add(WorkerProcess worker)
    {
        lock (Gate) Workers.Add(worker);
    }

    public static void Remove(WorkerProcess worker)
    {
        lock (Gate) Workers.Remove(worker);
    }

    /// <summary>To be called at the start of every question.</summary>
    public static void WakeIfParked() => Lookout.WakeIfParked();

    /// <summary>True when any worker is at work.</summary>
    private static bool Look()
    {
        WorkerProcess[] all;
        lock (Gate) all = [.. Workers];
        var now = Environment.TickCount64;
        return all.Count(worker => worker.Look(now)) > 0;
    }
}
