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

    private const long Raised = long.MaxValue;

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

    private Budget _budget = Budget.Default;
    private long _allocationMark;
    private long _startTicks;
    private long _interruptAt = long.MaxValue;
    private StopReason _reason;
    private StackTrace? _where;
    private bool _interrupted;

    /// <summary>The meter of the run on this thread.</summary>
    /// <exception cref="InvalidOperationException">Script code runs outside a run, for example a delegate that it left behind.</exception>
    public static Meter Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => t_current ?? throw OutsideOfRun();
    }

    internal StopReason Reason => _reason;

    /// <summary>True when the deadline watch raised the floor although the deadline had not passed: the run must be repeated.</summary>
    internal bool WasDisturbed => _interrupted && _reason == StopReason.None;

    internal StackTrace? Where => _where;

    internal Budget Budget => _budget;

    /// <summary>The end of the current run in <see cref="Environment.TickCount64"/> milliseconds; <see cref="long.MaxValue"/> between runs.</summary>
    internal long InterruptAt => Volatile.Read(ref _interruptAt);

    /// <summary>Starts a run on this thread. Pair with <see cref="End"/> in a finally block.</summary>
    /// <returns>The meter that was current before: null, or that of an outer run.</returns>
    internal static Meter? Begin(Budget budget, out Meter meter)
    {
        var outer = t_current;
        meter = outer is null ? DeadlineWatch.MeterOfThisThread : DeadlineWatch.NewMeter();
        meter.Reset(budget);
        t_current = meter;
        return outer;
    }

    internal Usage End(Meter? outer)
    {
        Volatile.Write(ref _interruptAt, long.MaxValue);
        t_current = outer;
        var elapsed = TimeSpan.FromMilliseconds(Environment.TickCount64 - _startTicks);
        return new Usage(_budget.Fuel - Math.Max(Fuel, 0), GC.GetAllocatedBytesForCurrentThread() - _allocationMark, _budget.Depth - Lowest, elapsed);
    }

    private void Reset(Budget budget)
    {
        _budget = budget;
        _reason = StopReason.None;
        _where = null;
        _interrupted = false;
        Fuel = budget.Fuel;
        Floor = 0;
        Check = Math.Max(0, budget.Fuel - PollEvery);
        Depth = budget.Depth;
        Lowest = budget.Depth;
        _startTicks = Environment.TickCount64;
        _allocationMark = GC.GetAllocatedBytesForCurrentThread();
        Volatile.Write(ref _interruptAt, _startTicks + (long)budget.Deadline.TotalMilliseconds + 1);
    }

    /// <summary>Called by the deadline watch, from its own thread. The run may end at the same moment: see <see cref="WasDisturbed"/>.</summary>
    internal void Interrupt()
    {
        Volatile.Write(ref Check, Raised);
        Volatile.Write(ref Floor, Raised);
    }

    /// <summary>The slow path of a charge in code that may call: looks at every budget, then lets the run go on.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Poll()
    {
        if (Fuel < Floor) throw Stopped();
        if (Allocated > _budget.AllocationBytes) throw Trip(StopReason.Memory);
        Check = Math.Max(0, Fuel - PollEvery);
        if (Volatile.Read(ref Floor) == Raised) Check = Raised;
    }

    /// <summary>The slow path of a charge in a loop without calls: the exception that ends the run.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Exception Stopped()
    {
        if (_reason != StopReason.None) return new ScriptStoppedException(_reason);
        if (Fuel < 0) return Trip(StopReason.Fuel);
        if (Environment.TickCount64 >= _interruptAt) return Trip(StopReason.Deadline);
        _interrupted = true;
        return new ScriptStoppedException(StopReason.Deadline);
    }

    /// <summary>Records a new deepest call; <paramref name="depth"/> is what is left below it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Descend(int depth)
    {
        if (_reason != StopReason.None) throw Stopped();
        if (depth < 0 || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Trip(StopReason.Depth);
        Lowest = depth;
    }

    /// <summary>Charges an allocation before it is made: <paramref name="bytes"/> against the allocation budget, and one step of fuel per 16 bytes.</summary>
    public void Allocate(long bytes)
    {
        if (bytes > 0) Burn(bytes >> 4);
        if (bytes > _budget.AllocationBytes - Allocated) throw Trip(StopReason.Memory);
    }

    /// <summary>Charges fuel for work the framework does, before it is done.</summary>
    public void Burn(long fuel)
    {
        // A price near long.MaxValue must not wrap around to a credit.
        Fuel = fuel > Fuel ? -1 : Fuel - fuel;
        if (Fuel < Volatile.Read(ref Check)) Poll();
    }

    /// <summary>Charges <c>new T[count]</c> before it is made. A negative count is the runtime's to refuse.</summary>
    public static nint Array(nint count, Meter meter, int elementSize)
    {
        if (count > 0) meter.Allocate(count > long.MaxValue / elementSize ? long.MaxValue : count * elementSize);
        return count;
    }

    private long Allocated => GC.GetAllocatedBytesForCurrentThread() - _allocationMark;

    private ScriptStoppedException Trip(StopReason reason)
    {
        if (_reason == StopReason.None)
        {
            _reason = reason;
            _where = new StackTrace(skipFrames: 1, fNeedFileInfo: true);
        }
        Interrupt();
        return new ScriptStoppedException(_reason);
    }

    private static InvalidOperationException OutsideOfRun() => new("Script code was called outside a decision.");
}
