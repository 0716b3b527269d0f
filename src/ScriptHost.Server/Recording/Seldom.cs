namespace ScriptHost.Server;

/// <summary>Lets one through a minute, so that what happens at every request is logged now and then. Safe from any thread.</summary>
internal sealed class Seldom(TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private long _last = long.MinValue;

    public bool IsTime()
    {
        var (last, now) = (Volatile.Read(ref _last), time.GetUtcNow().UtcTicks);
        return (last == long.MinValue || now - last >= Interval.Ticks) && Interlocked.CompareExchange(ref _last, now, last) == last;
    }
}
