using System.Runtime.CompilerServices;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Metering;

/// <content>What the instrumented code, the guards and the metered operators charge.</content>
public sealed partial class Meter
{
    /// <summary>From this size on the memory budget is looked at for each object, not only now and then.</summary>
    private const long LargeObject = 4096;

    /// <summary>Characters from which on a text is long: comparing or hashing it takes microseconds.</summary>
    private const long LongText = 32 * 1024;

    /// <summary>As a power of two, characters that the framework compares in the time of a step.</summary>
    private const int TextsAtOnce = 6;

    /// <summary>Charges one step of a loop that the framework or a metered operator runs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Step()
    {
        var fuel = Fuel - SmallCall - _events.LongStep;
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
        if (bytes >= 1 << 6) Burn(bytes >> 6, site);
    }

    /// <summary>
    /// What is charged counts, also when the JIT finds that nobody needs the array, or the framework hands out the text it was given:
    /// else the same run would end here on one machine and go on on another.
    /// </summary>
    private void Claim(long bytes, int site)
    {
        var isTooLarge = bytes > LargeObject && bytes > _limits.Budget.AllocationBytes - Allocated; // before it is claimed: not made yet
        _events.Claimed += Math.Min(bytes, long.MaxValue / 4);
        if (isTooLarge || _events.Claimed > _limits.Budget.AllocationBytes) throw Trip(StopReason.Memory, site);
    }

    /// <summary>Stops the run when an object of up to that size, which may not be made in the end, would not fit into what is left of the memory budget.</summary>
    internal void Room(long bytes)
    {
        if (bytes > LargeObject && bytes > _limits.Budget.AllocationBytes - Allocated) throw Trip(StopReason.Memory, NoSite);
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
    public void TollOfObjects(long elements, int site) => Toll(Math.Min(elements, 1L << 36) * (1 + (_events.Longest >> TextsAtOnce)), site);

    /// <summary>Remembers how long a text of this run may be: from here on looking at any element of a collection may be looking at it.</summary>
    internal void Lengthen(long characters)
    {
        if (characters <= LongText || characters <= _events.Longest) return;
        _events.Longest = characters;
        _events.LongStep = characters >> TextsAtOnce;
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
        if (bytes > LargeObject && bytes > _limits.Budget.AllocationBytes - Allocated) throw Trip(StopReason.Memory, site);
        Toll(elements, site);
    }

    /// <summary>Charges a text that a framework member has made, by its length; it may be the last one within the budget.</summary>
    public static string? Text(string? made, Meter meter, int site)
    {
        if (made is not null) meter.Made((long)made.Length * sizeof(char), site);
        return made;
    }

    /// <summary>
    /// Charges a text that a script hands to a framework call, which copies it: also when it was made long ago, and is handed out again and
    /// again, all of them together must fit into the memory budget.
    /// </summary>
    public static string? HandedOut(string? text, Meter meter, int site)
    {
        if (text is null) return text;
        meter.Lengthen(text.Length);
        meter.Allocate((long)text.Length * sizeof(char), site);
        return text;
    }

    private void Made(long bytes, int site)
    {
        Lengthen(bytes / sizeof(char));
        if (bytes > LargeObject && AllocatedWith(bytes) > _limits.Budget.AllocationBytes) throw Trip(StopReason.Memory, site);
        Burn(bytes >> 6, site);
    }

    /// <summary>Charges <c>new T[count]</c> before it is made. A negative count is the runtime's to refuse.</summary>
    public static nint Array(nint count, Meter meter, int elementSize, int site)
    {
        if (count > 0) meter.Allocate(count > long.MaxValue / elementSize ? long.MaxValue : count * elementSize, site);
        return count;
    }
}
