namespace ScriptHost.Verification.Workers;

/// <summary>
/// Ends this process when one piece of work takes too much processor time. Not wall-clock time: whether a source is refused must not depend
/// on what else the machine does.
/// </summary>
internal sealed class ProcessorLimit
{
    /// <summary>The exit code that says so.</summary>
    public const int ExitCode = 97;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    private readonly TimeSpan _limit;
    private readonly ManualResetEventSlim _working = new(initialState: false);
    private long _endTicks = long.MaxValue;

    public ProcessorLimit(TimeSpan limit)
    {
        _limit = limit;
        new Thread(Watch) { IsBackground = true, Name = "ScriptHost processor limit", Priority = ThreadPriority.Highest }.Start();
    }

    public T Around<T>(Func<T> work)
    {
        Volatile.Write(ref _endTicks, (Environment.CpuUsage.TotalTime + _limit).Ticks);
        _working.Set();
        try
        {
            return work();
        }
        finally
        {
            _working.Reset();
        }
    }

    private void Watch()
    {
        while (true)
        {
            _working.Wait();
            Thread.Sleep(Tick);
            if (_working.IsSet && Environment.CpuUsage.TotalTime.Ticks > Volatile.Read(ref _endTicks)) Environment.Exit(ExitCode);
        }
    }
}
