using System.Diagnostics;
using System.Runtime.CompilerServices;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Metering;

/// <summary>
/// The counter of one run. Instrumented script code charges it at method entries and loop heads; the fields are public because
/// that code touches them directly. One meter a thread, used for one run after another. Scripts cannot name this type.
/// </summary>
/// <remarks>
/// A charge is <c>Fuel -= price; if (Fuel &lt; Floor) throw Stopped();</c> in loops without calls, so that no register is live across
/// a call that returns (a returning slow path made a sum over doubles six times slower), and <c>… &lt; Check) Poll();</c> elsewhere.
/// To stop a run, <c>Floor</c> and <c>Check</c> are raised above any fuel: every later charge throws again, whatever the script catches.
/// </remarks>
public sealed partial class Meter
{
    /// <summary>Fuel between two looks at the allocation counter: 16,384 steps, some microseconds.</summary>
    internal const long PollEvery = 1 << 14;

    /// <summary>The mark of a run whose allocations have not been counted so far.</summary>
    private const long NotYet = long.MinValue;

    private const int NoSite = -1;

    /// <summary>What whoever calls a script's delegate pays for it: the smallest ones do not look at the meter themselves.</summary>
    public const int SmallCall = 8;

    /// <summary>The floor of a run that must stop.</summary>
    internal const long Raised = long.MaxValue;

    [ThreadStatic] private static Meter? t_current;

    /// <summary>Fuel left. Below zero when the budget is used up.</summary>
    public long Fuel;

    /// <summary>Charges stop the run when <see cref="Fuel"/> is below: 0, or higher than any fuel once the run must stop.</summary>
    public long Floor;

    /// <summary>Charges at places that may call look at all budgets when <see cref="Fuel"/> is below.</summary>
    public long Check;

    /// <summary>Script calls that may still be nested, as the last caller published it for a callee that cannot be told at compile time.</summary>
    public int Depth;

    /// <summary>The smallest depth left that any call of this run had.</summary>
    public int Lowest;

    /// <summary>A call with less depth left than this stops the run: 0, or more on a thread with a small stack.</summary>
    public int DepthFloor;

    private readonly nint _stackLimit = ThreadStack.Limit();

    private readonly Meter? _outer; // the meter of the run this one was made inside of
    private RunLimits _limits = new(Budget.Default, frameBytes: 1024);
    private long _allocationMark;
    private long _allocated; // by the run that ended
    private Events _events;
    private StackTrace? _where;

    // Odd while a run is under way. The deadline watch reads it, and says which run it means to interrupt.
    private long _run;
    private long _interruptedRun;

    /// <summary>The meter of the run on this thread. Between runs its floor is raised, so that script code that was left behind cannot run.</summary>
    /// <exception cref="InvalidOperationException">No script ever ran on this thread.</exception>
    public static Meter Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => t_current ?? throw OutsideOfRun();
    }

    internal Meter(Meter? outer) => _outer = outer;

    internal StopReason Reason => _events.Reason;

    /// <summary>True when the deadline watch meant the run before this one: the run must be repeated.</summary>
    internal bool WasDisturbed => _events.IsDisturbed && _events.Reason == StopReason.None;

    /// <summary>Where the run stopped, when it did in a framework call: the script's own charges tell by <see cref="Site"/>.</summary>
    internal StackTrace? Where => _where;

    /// <summary>The charge that stopped the run, as an index into the image's sites; -1 for none.</summary>
    internal int Site => _events.SiteAndOne - 1;

    internal Budget Budget => _limits.Budget;

    /// <summary>Another number for each run.</summary>
    internal long Run => _run;

    /// <summary>Starts a run on this thread. Pair with <see cref="End"/>.</summary>
    /// <param name="counts">Whether <see cref="Usage"/> has the bytes of short runs too: two looks at the runtime's counter cost more than all else here.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Meter Begin(RunLimits limits, bool counts)
    {
        DeadlineWatch.WakeIfParked();
        var meter = t_current;
        if (meter is null || meter.IsRunning) meter = t_current = DeadlineWatch.NewMeter(outer: meter);
        meter.Reset(limits, counts);
        return meter;
    }

    /// <summary>Ends the run, and leaves what it spent in <see cref="Usage"/>.</summary>
    internal void End()
    {
        Settle();
        Release();
    }

    /// <summary>Closes the run's accounts: from here on no script code runs, but the meter is still taken. Pair with <see cref="Release"/>.</summary>
    /// <returns>False when the run must be repeated, or what it returned or threw is worth nothing: see <see cref="WasDisturbed"/> and <see cref="Reason"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Settle()
    {
        var isSound = Floor != Raised; // every stop raises it, and so does the watch
        _allocated = 0;
        if (!isSound || _allocationMark != NotYet) isSound = Judge();
        _events.IsSettled = true;
        Check = Floor = Raised;
        return isSound;
    }

    /// <summary>Gives the meter to the next run.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Release()
    {
        Volatile.Write(ref _run, _run + 1);
        if (_outer is not null) t_current = _outer;
    }

    /// <summary>What the last run on this meter spent.</summary>
    internal Usage Usage
    {
        // Inlined into the one who needs it: a struct of this size, written in parts and then copied whole, stalls the processor.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_limits.Fuel - Math.Max(Fuel, 0), _allocated, Math.Max(_events.Deepest, _limits.Depth - Lowest), _events.SeenAt == 0 ? TimeSpan.Zero : Elapsed());
    }

    private bool IsRunning => (_run & 1) != 0;

    private void Reset(RunLimits limits, bool counts)
    {
        if (!ReferenceEquals(_limits, limits)) _limits = limits; // a write of a reference costs more than the question
        _events = default;
        Fuel = limits.Fuel;
        Floor = 0;
        Depth = Lowest = limits.Depth;
        var stack = ThreadStack.Here() - _stackLimit;
        DepthFloor = stack >= limits.Stack ? 0 : DepthFloorFor(limits, stack);
        if (counts || limits.CountsAlways) CountFromTheStart(limits);
        else (_allocationMark, Check) = (NotYet, limits.FirstCount);
        Volatile.Write(ref _run, _run + 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CountFromTheStart(RunLimits limits)
    {
        Check = limits.FirstPoll;
        _allocationMark = GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>A thread with less stack than the budget's depth could take stops deep runs earlier, instead of ending the process.</summary>
    private static int DepthFloorFor(RunLimits limits, nint stack) => limits.Depth - (int)(Math.Max(0, stack - limits.FrameBytes) / limits.FrameBytes);

    /// <summary>Whether a run that was counted, or stopped, is worth anything. A run whose floor the watch raised has skipped handlers: what it returned, or threw, is not.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Judge()
    {
        if (Floor == Raised && _events.Reason == StopReason.None)
        {
            if (_interruptedRun == _run) _events.Reason = StopReason.Deadline;
            else _events.IsDisturbed = true;
        }
        if (_allocationMark == NotYet) return false;
        _allocated = Allocated;
        // What was allocated after the last look, perhaps by one call of the framework, counts as well.
        if (_allocated > Budget.AllocationBytes && _events.Reason == StopReason.None) _events.Reason = StopReason.Memory;
        return Floor != Raised && _events.Reason == StopReason.None;
    }

    private TimeSpan Elapsed() => TimeSpan.FromMilliseconds(Math.Max(0, Environment.TickCount64 - _events.SeenAt));

    private long Allocated => AllocatedWith(0);

    /// <summary>What this run has allocated; begins to count where nobody has so far, with what was claimed and what was just made.</summary>
    private long AllocatedWith(long made)
    {
        var now = GC.GetAllocatedBytesForCurrentThread();
        if (_allocationMark == NotYet) _allocationMark = now - _events.Claimed - made;
        return now - _allocationMark;
    }

    private static InvalidOperationException OutsideOfRun() => new("Script code was called outside a decision.");

    /// <summary>What most runs never meet: in one block, which is zero at the start of a run and so costs little to begin anew.</summary>
    private struct Events
    {
        /// <summary>When the deadline watch first saw this run, in Environment.TickCount64 milliseconds; 0 when it has not.</summary>
        public long SeenAt;

        /// <summary>Bytes of arrays and texts, as charged before they were made.</summary>
        public long Claimed;

        /// <summary>Characters of the longest text made in this run, when it is long.</summary>
        public long Longest;

        /// <summary>What a step costs beyond <see cref="SmallCall"/>, because of it.</summary>
        public long LongStep;

        /// <summary>The deepest nesting before <see cref="Lowest"/> was set anew.</summary>
        public int Deepest;

        public StopReason Reason;

        /// <summary>The charge that stopped the run, counted from 1; 0 for none.</summary>
        public int SiteAndOne;

        public bool IsDisturbed;

        public bool IsSettled;
    }
}
