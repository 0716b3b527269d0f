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
public sealed class Meter
{
    /// <summary>Fuel between two looks at the allocation counter: 16,384 steps, some microseconds.</summary>
    private const long PollEvery = 1 << 14;

    private const int NoSite = -1;

    /// <summary>What whoever calls a script's delegate pays for it: the smallest ones do not look at the meter themselves.</summary>
    public const int SmallCall = 8;

    /// <summary>The floor of a run that must stop.</summary>
    internal const long Raised = long.MaxValue;

    /// <summary>The price of an exception that a filter of the script looks at.</summary>
    private const long CatchFuel = 10_000;

    /// <summary>Characters from which on a text is long: comparing or hashing it takes microseconds.</summary>
    private const long LongText = 32 * 1024;

    /// <summary>As a power of two, characters that the framework compares in the time of a step.</summary>
    private const int TextsAtOnce = 6;

    /// <summary>From this size on the memory budget is looked at for each object, not only now and then.</summary>
    private const long LargeObject = 4096;

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
    private Budget _budget = Budget.Default;
    private int _frameBytes;
    private int _deepest; // the smallest depth left before Lowest was set anew
    private long _allocationMark;
    private long _allocated; // by the run that ended
    private long _longest; // characters of the longest text made in this run, when it is long
    private long _stepFuel = SmallCall;
    private long _claimed; // bytes of arrays and texts, as charged before they were made
    private StopReason _reason;
    private StackTrace? _where;
    private int _site;
    private bool _disturbed;

    // Odd while a run is under way. The deadline watch reads it, and says which run it means to interrupt.
    private long _run;
    private long _interruptedRun;

    // When the deadline watch first saw this run, in Environment.TickCount64 milliseconds; 0 when it has not.
    private long _seenAt;

    /// <summary>The meter of the run on this thread. Between runs its floor is raised, so that script code that was left behind cannot run.</summary>
    /// <exception cref="InvalidOperationException">No script ever ran on this thread.</exception>
    public static Meter Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => t_current ?? throw OutsideOfRun();
    }

    internal Meter(Meter? outer) => _outer = outer;

    internal StopReason Reason => _reason;

    /// <summary>True when the deadline watch meant the run before this one: the run must be repeated.</summary>
    internal bool WasDisturbed => _disturbed && _reason == StopReason.None;

    /// <summary>Where the run stopped, when it did in a framework call: the script's own charges tell by <see cref="Site"/>.</summary>
    internal StackTrace? Where => _where;

    /// <summary>The charge that stopped the run, as an index into the image's sites; -1 for none.</summary>
    internal int Site => _site;

    internal Budget Budget => _budget;

    /// <summary>Starts a run on this thread. Pair with <see cref="End"/>.</summary>
    /// <param name="frameBytes">The most stack that one call of this script takes.</param>
    internal static Meter Begin(Budget budget, int frameBytes)
    {
        DeadlineWatch.WakeIfParked();
        var meter = t_current;
        if (meter is null || meter.IsRunning) meter = t_current = DeadlineWatch.NewMeter(outer: meter);
        meter.Reset(budget);
        meter._frameBytes = frameBytes;
        var stack = ThreadStack.Here() - meter._stackLimit - frameBytes; // a call looks at the depth when its frame is there
        meter.DepthFloor = (long)budget.Depth * frameBytes <= stack ? 0 : DepthFloorFor(budget, frameBytes, stack);
        return meter;
    }

    /// <summary>Ends the run, and leaves what it spent in <see cref="Usage"/>.</summary>
    internal void End()
    {
        // A run whose floor the watch raised has skipped handlers: what it returned, or threw, is worth nothing.
        if (Floor == Raised && _reason == StopReason.None)
        {
            if (_interruptedRun == _run) _reason = StopReason.Deadline;
            else _disturbed = true;
        }
        var allocated = Allocated;
        // What was allocated after the last look, perhaps by one call of the framework, counts as well.
        if (allocated > _budget.AllocationBytes && _reason == StopReason.None) _reason = StopReason.Memory;
        _allocated = allocated;
        Volatile.Write(ref _run, _run + 1);
        Check = Floor = Raised;
        if (_outer is not null) t_current = _outer;
    }

    /// <summary>What the last run on this meter spent.</summary>
    internal Usage Usage
    {
        // Inlined into the one who needs it: a struct of this size, written in parts and then copied whole, stalls the processor.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_budget.Fuel - Math.Max(Fuel, 0), _allocated, _budget.Depth - Math.Min(_deepest, Lowest), _seenAt == 0 ? TimeSpan.Zero : Elapsed());
    }

    private bool IsRunning => (_run & 1) != 0;

    /// <summary>A thread with less stack than the budget's depth could take stops deep runs earlier, instead of ending the process.</summary>
    private static int DepthFloorFor(Budget budget, int frameBytes, nint stack) => budget.Depth - (int)(Math.Max(0, stack) / frameBytes);

    private void Reset(Budget budget)
    {
        if (!ReferenceEquals(_budget, budget)) _budget = budget; // a write of a reference costs more than the question
        _reason = StopReason.None;
        _where = null;
        _site = NoSite;
        _disturbed = false;
        _seenAt = 0;
        Fuel = budget.Fuel;
        Floor = 0;
        Check = Math.Max(0, budget.Fuel - PollEvery);
        Depth = budget.Depth;
        Lowest = budget.Depth;
        _deepest = budget.Depth;
        _claimed = 0;
        _longest = 0;
        _stepFuel = SmallCall;
        _allocationMark = GC.GetAllocatedBytesForCurrentThread();
        Volatile.Write(ref _run, _run + 1);
    }

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
            Volatile.Write(ref _seenAt, now);
        }
        else if (now - seenAt >= _budget.Deadline.TotalMilliseconds)
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
        if (Allocated > _budget.AllocationBytes) throw Trip(StopReason.Memory, site);
        Check = Math.Max(0, Fuel - PollEvery);
        if (Volatile.Read(ref Floor) == Raised) Check = Raised;
    }

    /// <summary>The slow path of a charge in a loop without calls: the exception that ends the run.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Exception Stopped(int site)
    {
        if (!IsRunning) return OutsideOfRun();
        if (_reason != StopReason.None) return new ScriptStoppedException(_reason);
        if (Fuel < 0) return Trip(StopReason.Fuel, site);
        if (_interruptedRun == _run) return Trip(StopReason.Deadline, site);
        _disturbed = true;
        return new ScriptStoppedException(StopReason.Deadline);
    }

    /// <summary>The exception that ends a run whose calls nest too deep.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Exception TooDeep(int site) => _reason != StopReason.None || !IsRunning ? Stopped(site) : Trip(StopReason.Depth, site);

    /// <summary>The exception that ends a run with an object of which even the text would pass every budget.</summary>
    internal Exception TooLarge() => _reason != StopReason.None ? Stopped(NoSite) : Trip(StopReason.Memory, NoSite);

    /// <summary>
    /// Asked where the script is about to catch an exception, in the filter: charges it, whoever threw it. An exception takes some ten
    /// microseconds, a few of which a division by zero costs as well.
    /// </summary>
    /// <returns>True when the run must end, and the handler must not run.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool MustNotCatch(int depth, int site)
    {
        Fuel -= CatchFuel;
        if (Fuel < 0 && _reason == StopReason.None) Trip(StopReason.Fuel, site); // thrown in a filter it would be lost
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
        if (_reason != StopReason.None || Floor == Raised) return true;
        var stack = ThreadStack.Here() - _stackLimit - _frameBytes;
        if (stack < 0)
        {
            Trip(StopReason.Depth, NoSite);
            return true;
        }
        var floor = depth - stack / _frameBytes;
        if (floor <= DepthFloor || depth == int.MaxValue) return false;
        DepthFloor = (int)floor;
        _deepest = Math.Min(_deepest, Lowest);
        Lowest = int.MaxValue; // calls look at the floor only where they are deeper than all before
        return false;
    }

    /// <summary>Charges one step of a loop that the framework or a metered operator runs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Step()
    {
        var fuel = Fuel - _stepFuel;
        Fuel = fuel;
        if (fuel < Volatile.Read(ref Check)) Poll(NoSite);
    }

    /// <summary>Counts a call that nests without a frame of the script. Write the result back to <see cref="Depth"/> when it returns.</summary>
    /// <param name="levels">Script calls that the nested call's own frames count for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Enter(int levels)
    {
        var depth = Depth;
        if (depth - levels < Lowest) Deeper(depth - levels);
        Depth = depth - levels;
        return depth;
    }

    /// <summary>Stops the run when so many nested calls would be too many.</summary>
    internal void CheckDepth(int levels)
    {
        if (Depth - levels < DepthFloor) throw TooDeep(NoSite);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Deeper(int left)
    {
        Lowest = left;
        // The frames of a framework call are not known: besides the depth, the stack itself is looked at.
        if (left < DepthFloor || ThreadStack.Here() < _stackLimit) throw TooDeep(NoSite);
    }

    /// <summary>Charges an allocation before it is made: <paramref name="bytes"/> against the allocation budget, and one step of fuel per 64 bytes (a cache line to clear).</summary>
    public void Allocate(long bytes) => Allocate(bytes, NoSite);

    private void Allocate(long bytes, int site)
    {
        if (bytes <= 0) return;
        Claim(bytes, site);
        Burn(bytes >> 6, site);
    }

    /// <summary>
    /// What is charged counts, also when the JIT finds that nobody needs the array, or the framework hands out the text it was given:
    /// else the same run would end here on one machine and go on on another.
    /// </summary>
    private void Claim(long bytes, int site)
    {
        _claimed += Math.Min(bytes, long.MaxValue / 4);
        if (_claimed > _budget.AllocationBytes || bytes > LargeObject && bytes > _budget.AllocationBytes - Allocated) throw Trip(StopReason.Memory, site);
    }

    /// <summary>Stops the run when an object of up to that size, which may not be made in the end, would not fit into what is left of the memory budget.</summary>
    internal void Room(long bytes)
    {
        if (bytes > LargeObject && bytes > _budget.AllocationBytes - Allocated) throw Trip(StopReason.Memory, NoSite);
    }

    /// <summary>Charges fuel for work the framework does, before it is done.</summary>
    public void Burn(long fuel) => Burn(fuel, NoSite);

    private void Burn(long fuel, int site)
    {
        // A price near long.MaxValue must not wrap around to a credit.
        Fuel = fuel > Fuel ? -1 : Fuel - fuel;
        if (Fuel < Volatile.Read(ref Check)) Poll(site);
    }

    /// <summary>Charges a framework call by the size of what it works on, before it is made: one step for four elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Toll(long elements, int site)
    {
        var left = Fuel - (elements >> 2);
        Fuel = left;
        if (left < Volatile.Read(ref Check)) Poll(site);
    }

    /// <summary>As <see cref="Toll"/>, where elements are compared that may be texts, or hold some: each as long as the longest one that this run has made.</summary>
    public void TollOfObjects(long elements, int site) => Toll(Math.Min(elements, 1L << 36) * (1 + (_longest >> TextsAtOnce)), site);

    /// <summary>Remembers how long a text of this run may be: from here on looking at any element of a collection may be looking at it.</summary>
    internal void Lengthen(long characters)
    {
        if (characters <= LongText || characters <= _longest) return;
        _longest = characters;
        _stepFuel = SmallCall + (characters >> TextsAtOnce);
    }

    /// <summary>As <see cref="Toll"/>, for a call that makes an object of that many elements: it must fit into what is left of the memory budget.</summary>
    public void Copy(long elements, int elementSize, int site)
    {
        Claim(elements * elementSize, site);
        if (elementSize == sizeof(char)) Lengthen(elements);
        Toll(elements, site);
    }

    /// <summary>As <see cref="Toll"/>, for a call that may make an object of up to that many elements: there must be room for it.</summary>
    public void Fit(long elements, int elementSize, int site)
    {
        var bytes = elements * elementSize;
        if (bytes > LargeObject && bytes > _budget.AllocationBytes - Allocated) throw Trip(StopReason.Memory, site);
        Toll(elements, site);
    }

    /// <summary>Charges a text that a framework member has made, by its length; it may be the last one within the budget.</summary>
    public static string? Text(string? made, Meter meter, int site)
    {
        if (made is not null) meter.Made((long)made.Length * sizeof(char), site);
        return made;
    }

    private void Made(long bytes, int site)
    {
        Lengthen(bytes / sizeof(char));
        if (bytes > LargeObject && Allocated > _budget.AllocationBytes) throw Trip(StopReason.Memory, site);
        Burn(bytes >> 6, site);
    }

    /// <summary>Charges <c>new T[count]</c> before it is made. A negative count is the runtime's to refuse.</summary>
    public static nint Array(nint count, Meter meter, int elementSize, int site)
    {
        if (count > 0) meter.Allocate(count > long.MaxValue / elementSize ? long.MaxValue : count * elementSize, site);
        return count;
    }

    private TimeSpan Elapsed() => TimeSpan.FromMilliseconds(Math.Max(0, Environment.TickCount64 - _seenAt));

    private long Allocated => GC.GetAllocatedBytesForCurrentThread() - _allocationMark;

    private ScriptStoppedException Trip(StopReason reason, int site)
    {
        if (_reason == StopReason.None)
        {
            _reason = reason;
            _site = site;
            if (site == NoSite) _where = new StackTrace(skipFrames: 1, fNeedFileInfo: true);
        }
        Raise();
        return new ScriptStoppedException(_reason);
    }

    private static InvalidOperationException OutsideOfRun() => new("Script code was called outside a decision.");
}
