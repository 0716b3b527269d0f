namespace ScriptHost.Runtime;

/// <summary>A background thread that looks at something again and again while there is something to see, and parks when there is not.</summary>
/// <param name="name">The thread's name.</param>
/// <param name="tick">Between two looks.</param>
/// <param name="idle">How long it goes on looking when nothing is there.</param>
/// <param name="look">Looks; true when there was something to watch.</param>
internal sealed class Lookout(string name, TimeSpan tick, TimeSpan idle, Func<bool> look)
{
    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _wanted = new(initialState: false);
    private Thread? _thread;
    private volatile bool _parked = true;

    /// <summary>To be called at the start of whatever is to be watched. Cheap when the thread is awake.</summary>
    public void WakeIfParked()
    {
        if (_parked) Wake();
    }

    private void Wake()
    {
        lock (_gate)
        {
            _parked = false;
            if (_thread is null)
            {
                _thread = new Thread(Watch) { IsBackground = true, Name = name, Priority = ThreadPriority.AboveNormal };
                _thread.Start();
            }
            _wanted.Set();
        }
    }

    private void Watch()
    {
        var idleTicks = 0;
        while (true)
        {
            _wanted.Wait();
            Thread.Sleep(tick);
            idleTicks = look() ? 0 : idleTicks + 1;
            if (idleTicks < idle / tick) continue;
            lock (_gate)
            {
                _wanted.Reset();
                _parked = true;
            }
            // What began while the flag was still down is seen here, what begins later raises it again.
            if (look()) Wake();
            idleTicks = 0;
        }
    }
}
