using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ScriptHost.Runtime.Isolation;

/// <summary>
/// Who gets the processor when several threads want it, on Linux. A thread that wakes on a processor where another one computes waits for the
/// end of a slice or for the next timer, some milliseconds, whatever their priorities are: many kernels preempt lazily. So what computes for
/// long leaves one processor to the others, and what answers requests has short slices. Nothing here fails loudly: a system that knows no
/// such things goes on as it did.
/// </summary>
public static partial class ProcessorShare
{
    /// <summary>The calling thread, where a thread's number is asked for.</summary>
    internal const int Calling = 0;

    private const int Politeness = 19; // the most there is: a seventieth of the weight of a usual thread
    private const ulong ShortSlice = 100_000; // ns: the shortest that the kernel takes, and longer than most decisions
    private const ulong UsualSlice = 0; // the kernel's own choice

    private const ulong KeepPolicy = 8; // SCHED_FLAG_KEEP_POLICY: whoever started this process may have chosen one
    private const int SetAttributes = 314; // sched_setattr on x64
    private const int OfThread = 0; // PRIO_PROCESS, which means a thread here
    private const int MostProcessors = 1024; // a cpu_set_t

    private static bool KnowsSlices => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    /// <summary>
    /// Gives all threads of this process, and all threads and processes that they start, short slices: as much of the processor as before,
    /// but sooner (x64, kernel 6.12 and later). For a process that answers requests.
    /// </summary>
    public static void PreferPrompt()
    {
        if (!KnowsSlices) return;
        try
        {
            foreach (var thread in Directory.EnumerateDirectories("/proc/self/task")) Slice(int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture), ShortSlice);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A system that hides its threads gives them usual slices.
        }
    }

    /// <summary>
    /// Lets a thread, and the processes that it starts from now on, give way to others: they weigh little, and leave the first processor to
    /// them where there are two or more. There is no way back to the old weight without a privilege.
    /// </summary>
    internal static void GiveWay(int thread)
    {
        if (!OperatingSystem.IsLinux()) return;
        if (KnowsSlices) Slice(thread, UsualSlice);
        _ = SetPriority(OfThread, (uint)thread, Politeness);
        LeaveFirstProcessor(thread);
    }

    /// <summary>The number of the calling thread, for <see cref="GiveWay"/>.</summary>
    internal static int ThisThread() => OperatingSystem.IsLinux() ? GetThread() : Calling;

    private static void LeaveFirstProcessor(int thread)
    {
        Span<ulong> allowed = stackalloc ulong[MostProcessors / 64];
        if (GetProcessors(thread, MostProcessors / 8, ref MemoryMarshal.GetReference(allowed)) != 0) return;
        var first = allowed.IndexOfAnyExcept(0UL);
        if (first < 0) return;
        allowed[first] &= allowed[first] - 1; // without its lowest bit
        if (allowed.IndexOfAnyExcept(0UL) >= 0) _ = SetProcessors(thread, MostProcessors / 8, ref MemoryMarshal.GetReference(allowed));
    }

    private static void Slice(int thread, ulong length)
    {
        var wanted = new Attributes { Size = (uint)Unsafe.SizeOf<Attributes>(), Flags = KeepPolicy, Niceness = GetPriority(OfThread, (uint)thread), Slice = length };
        _ = Call(SetAttributes, thread, wanted, 0);
    }

    /// <summary>In C, <c>struct sched_attr</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Attributes
    {
        public uint Size;
        public uint Policy;
        public ulong Flags;
        public int Niceness;
        public uint Priority;
        public ulong Slice;
        public ulong Deadline;
        public ulong Period;
        public uint LeastUse;
        public uint MostUse;
    }

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint Call(nint number, nint thread, in Attributes attributes, nint flags);

    [LibraryImport("libc", EntryPoint = "gettid")]
    private static partial int GetThread();

    [LibraryImport("libc", EntryPoint = "getpriority")]
    private static partial int GetPriority(int kind, uint which);

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int kind, uint which, int niceness);

    [LibraryImport("libc", EntryPoint = "sched_getaffinity")]
    private static partial int GetProcessors(int thread, nint bytes, ref ulong mask);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static partial int SetProcessors(int thread, nint bytes, ref ulong mask);
}
