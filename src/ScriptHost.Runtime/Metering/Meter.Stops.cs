using System.Diagnostics;
using System.Runtime.CompilerServices;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Metering;

/// <content>How a run ends before its time.</content>
public sealed partial class Meter
{
    /// <summary>The price of an exception that a filter of the script looks at.</summary>
    private const long CatchFuel = 10_000;

    /// <summary>
    /// Called by the deadline watch, from its own thread, every tick. The watch counts from when it first sees a run, so a run is never
    /// stopped early, and the decision path reads no clock.
    /// </summary>
    /// <returns>True when a run is under way.</returns>
    internal bool Look(long now, ref long seenRun, ref long seenAt)
    {
        var run = Volatile.Read(ref _run);
        if ((run & 1) == 0) return false;
        if (run != seenRun)
        {
            (seenRun, seenAt) = (run, now);
            Volatile.Write(ref _events.SeenAt, now);
        }
        else if (now - seenAt >= _limits.Budget.Deadline.TotalMilliseconds)
        {
            // The run may end at this very moment and another begin: it finds that it was not meant (see Stopped).
            Volatile.Write(ref _interruptedRun, run);
            Raise();
        }
        return true;
    }

    private void Raise()
    {
        Volatile.Write(ref Check, Raised);
        Volatile.Write(ref Floor, Raised);
    }

    /// <summary>The slow path of a charge in code that may call: looks at every budget, then lets the run go on.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Poll(int site)
    {
        if (Fuel < Floor) throw Stopped(site);
        if (Allocated > _limits.Budget.AllocationBytes) throw Trip(StopReason.Memory, site);
        Check = Math.Max(0, Fuel - PollEvery);
        if (Volatile.Read(ref Floor) == Raised) Check = Raised;
    }

    /// <summary>The slow path of a charge in a loop without calls: the exception that ends the run.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Exception Stopped(int site)
    {
        if (!IsRunning || _events.IsSettled) return OutsideOfRun();
        if (_events.Reason != StopReason.None) return new ScriptStoppedException(_events.Reason);
        if (Fuel < 0) return Trip(StopReason.Fuel, site);
        if (_interruptedRun == _run) return Trip(StopReason.Deadline, site);
        _events.IsDisturbed = true;
        return new ScriptStoppedException(StopReason.Deadline);
    }

    /// <summary>The exception that ends a run whose calls nest too deep.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Exception TooDeep(int site) => _events.Reason != StopReason.None || !IsRunning ? Stopped(site) : Trip(StopReason.Depth, site);

    /// <summary>The exception that ends a run with an object of which even the text would pass every budget.</summary>
    internal Exception TooLarge() => _events.Reason != StopReason.None ? Stopped(NoSite) : Trip(StopReason.Memory, NoSite);

    /// <summary>
    /// Asked where the script is about to catch an exception, in the filter: charges it, whoever threw it. An exception takes some ten
    /// microseconds, a few of which a division by zero costs as well.
    /// </summary>
    /// <returns>True when the run must end, and the handler must not run.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool MustNotCatch(int depth, int site)
    {
        Fuel -= CatchFuel;
        if (Fuel < 0 && _events.Reason == StopReason.None) Trip(StopReason.Fuel, site); // thrown in a filter it would be lost
        return MustEnd(depth);
    }

    /// <summary>
    /// Asked where the script is about to handle an exception: true when the run must end, and the handler must not run. An exception
    /// that is being handled takes kilobytes of stack; when the rest is small, calls may nest less deep from here on.
    /// </summary>
    /// <param name="depth">Depth left in the method that asks.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool MustEnd(int depth)
    {
        if (Volatile.Read(ref Floor) == Raised) _ = Stopped(NoSite); // says why, when nobody has yet
        if (_events.Reason != StopReason.None || Floor == Raised) return true;
        var stack = ThreadStack.Here() - _stackLimit - _limits.FrameBytes;
        if (stack < 0)
        {
            Trip(StopReason.Depth, NoSite);
            return true;
        }
        var floor = depth - stack / _limits.FrameBytes;
        if (floor <= DepthFloor || depth == int.MaxValue) return false;
        DepthFloor = (int)floor;
        _events.Deepest = Math.Max(_events.Deepest, _limits.Depth - Lowest);
        Lowest = int.MaxValue; // calls look at the floor only where they are deeper than all before
        return false;
    }

    private ScriptStoppedException Trip(StopReason reason, int site)
    {
        if (_events.Reason == StopReason.None)
        {
            _events.Reason = reason;
            _events.SiteAndOne = site + 1;
            _where = site == NoSite ? new StackTrace(skipFrames: 1, fNeedFileInfo: true) : null;
        }
        Raise();
        return new ScriptStoppedException(_events.Reason);
    }
}
