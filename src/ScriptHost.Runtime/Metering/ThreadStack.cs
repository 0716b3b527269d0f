using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ScriptHost.Runtime.Metering;

/// <summary>How much stack the current thread has. Asked once a thread: on Linux the answer for the main thread costs tens of microseconds.</summary>
internal static partial class ThreadStack
{
    /// <summary>Left free for the framework, the garbage collector's and the exception machinery's own frames.</summary>
    private const long Reserve = 256 * 1024;

    /// <summary>Where the system tells nothing: what every .NET thread has at least, with some of it used.</summary>
    private const long Assumed = 1024 * 1024;

    /// <summary>The lowest address script code may reach on this thread.</summary>
    public static nint Limit()
    {
        var low = OperatingSystem.IsLinux() ? LowOnLinux() : OperatingSystem.IsWindows() ? LowOnWindows() : 0;
        return (low == 0 ? (nint)(Here() - Assumed) : low) + (nint)Reserve;
    }

    /// <summary>An address in the current stack frame. It is only compared with, never followed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe nint Here()
    {
        byte local = 0;
        return (nint)(&local);
    }

    private static unsafe nint LowOnLinux()
    {
        // pthread_attr_t has 56 bytes on glibc and musl for 64-bit machines; the rest is room to spare.
        var attributes = stackalloc byte[256];
        if (GetAttributes(Self(), attributes) != 0) return 0;
        var found = GetStack(attributes, out var low, out _) == 0;
        _ = DestroyAttributes(attributes);
        return found ? low : 0;
    }

    private static nint LowOnWindows()
    {
        GetLimits(out var low, out _);
        return low;
    }

    [LibraryImport("libc", EntryPoint = "pthread_self")]
    private static partial nint Self();

    [LibraryImport("libc", EntryPoint = "pthread_getattr_np")]
    private static unsafe partial int GetAttributes(nint thread, byte* attributes);

    [LibraryImport("libc", EntryPoint = "pthread_attr_getstack")]
    private static unsafe partial int GetStack(byte* attributes, out nint address, out nint size);

    [LibraryImport("libc", EntryPoint = "pthread_attr_destroy")]
    private static unsafe partial int DestroyAttributes(byte* attributes);

    [LibraryImport("kernel32", EntryPoint = "GetCurrentThreadStackLimits")]
    private static partial void GetLimits(out nint low, out nint high);
}
