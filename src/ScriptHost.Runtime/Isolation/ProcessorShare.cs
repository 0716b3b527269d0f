using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ScriptHost.Runtime.Isolation;

/// <summary>
/// Who gets the processor when several threads want it. Linux lets a thread that wakes wait for the end of another's slice, some milliseconds,
/// unless its own slices are shorter or the other weighs little. Nothing here can fail loudly: a system that knows no slices goes on as it did.
/// </summary>
public static partial class ProcessorShare
{
    /// <summary>The calling thread, where a thread's number is asked for.</summary>
    internal const int Calling = 0;

    /// <summary>
    /// The most there is: a seventieth of the weight of a usual thread. Work that nobody waits for still comes to an end beside a busy service;
    /// at a niceness of 10 whoever wakes waits for a whole slice at times, since the kernel owes the polite thread too much by then.
    /// </summary>
    private const int Politeness = 19;

    private const ulong ShortSlice = 100_000; // ns: the shortest that the kernel takes, and longer than most decisions
    private const ulong UsualSlice = 0; // the kernel's own choice

    private const int SetAttributes = 314; // sched_setattr on x64
    private const int OfThread = 0; // PRIO_PROCESS, which means a thread here
    private const int WhenIdle = 5; // SCHED_IDLE

    private static bool KnowsSlices => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    /// <summary>Gives all threads of this process, and those that they start, short slices: as much of the processor as before, but sooner. For a process that answers requests.</summary>
    public static void PreferPrompt()
    {
        if (!KnowsSlices) return;
        foreach (var thread in Directory.EnumerateDirectories("/proc/self/task")) Slice(int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture), ShortSlice);
    }

    /// <summary>Gives the calling thread, and all threads and processes that it starts, slices of the usual length.</summary>
    internal static void PreferUsual()
    {
        if (KnowsSlices) Slice(Calling, UsualSlice);
    }

    /// <summary>Lets the calling thread, and all that it starts, give way to others. There is no way back without a privilege.</summary>
    internal static void GiveWay()
    {
        if (OperatingSystem.IsLinux()) _ = SetPriority(OfThread, Calling, Politeness);
    }

    /// <summary>Gives a thread, and all that it starts from now on, the processor time that nobody else wants. As <see cref="GiveWay"/>, for good.</summary>
    internal static void OnlyWhenIdle(int thread)
    {
        if (OperatingSystem.IsLinux()) _ = SetScheduler(thread, WhenIdle, 0);
    }

    /// <summary>The number of the calling thread, for <see cref="OnlyWhenIdle"/>.</summary>
    internal static int ThisThread() => OperatingSystem.IsLinux() ? GetThread() : Calling;

    private static void Slice(int thread, ulong length)
    {
        var wanted = new Attributes { Size = (uint)Unsafe.SizeOf<Attributes>(), Niceness = GetPriority(OfThread, (uint)thread), Slice = length };
        _ = Call(SetAttributes, thread, wanted, 0);
    }

    /// <summary>In C, <c>struct sched_attr</c>; a policy of 0 is that of ordinary threads.</summary>
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

    /// <param name="priority">In C a structure of this one number.</param>
    [LibraryImport("libc", EntryPoint = "sched_setscheduler")]
    private static partial int SetScheduler(int thread, int policy, in int priority);

    [LibraryImport("libc", EntryPoint = "getpriority")]
    private static partial int GetPriority(int kind, uint which);

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int kind, uint which, int niceness);
}
