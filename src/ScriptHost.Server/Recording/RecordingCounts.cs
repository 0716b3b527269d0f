namespace ScriptHost.Server;

/// <summary>What became of the decisions that were to be recorded, since the server was started. Safe from any thread.</summary>
internal sealed class RecordingCounts
{
    private long _recorded;
    private long _dropped;
    private long _queued;

    /// <summary>Written.</summary>
    public long Recorded => Volatile.Read(ref _recorded);

    /// <summary>Lost, because the queue was full or the storage could not be used.</summary>
    public long Dropped => Volatile.Read(ref _dropped);

    /// <summary>Not written yet.</summary>
    public long Queued => Volatile.Read(ref _queued);

    public void Enqueue() => Interlocked.Increment(ref _queued);

    public void Write(int captures)
    {
        Interlocked.Add(ref _recorded, captures);
        Interlocked.Add(ref _queued, -captures);
    }

    public void Drop(int captures)
    {
        Interlocked.Add(ref _dropped, captures);
        Interlocked.Add(ref _queued, -captures);
    }
}
