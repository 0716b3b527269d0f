namespace ScriptHost.Server;

/// <summary>The memory that waiting captures may take. Safe from any thread.</summary>
/// <param name="bytes">All of it. One segment finds room in any case.</param>
internal sealed class Room(long bytes)
{
    private long _taken;

    public bool TryTake(int more)
    {
        var taken = Interlocked.Add(ref _taken, more);
        if (taken <= bytes || taken == more) return true;
        Return(more);
        return false;
    }

    public void Return(int bytes) => Interlocked.Add(ref _taken, -bytes);
}
