using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime;

/// <summary>
/// Stand-ins for framework members of which one call can allocate or loop without bound before a checkpoint could see it. Each
/// charges the meter first and then calls the member. A guard has the member's signature: an instance comes first (by reference for
/// a value type), a constructor returns its object, and type arguments are those of the type, then those of the method.
/// </summary>
/// <remarks>
/// Partial, by theme: the allow-list names guards by one name each, and the instrumenter finds them all in one type.
/// Arguments that the framework refuses are charged nothing, so that it throws what it always throws.
/// </remarks>
public static partial class Guards
{
    private const int CharSize = sizeof(char);

    // The meter asks the stack which line of the script made the call.
    private const int NoSite = -1;

    // Hash tables keep, beside the element, its hash code, a link and a bucket.
    private const int HashEntrySize = 3 * sizeof(int);

    private static void Allocate(long count, long size)
    {
        if (count <= 0) return;
        var meter = Meter.Current;
        meter.Allocate(count * size);
        if (size == CharSize) meter.Lengthen(count);
    }

    private static void AllocateElements<T>(long count) => Allocate(count, Unsafe.SizeOf<T>());
}
