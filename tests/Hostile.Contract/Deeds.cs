using System.Runtime.InteropServices;
using ScriptHost.Contracts;

namespace Hostile;

/// <summary>Seen by scripts.</summary>
[ScriptApi]
public static class Deeds
{
    public static int Process() => Environment.ProcessId;

    public static void Crash() => Environment.FailFast("as asked");

    public static void Exit() => Environment.Exit(3);

    public static void Hang() => Thread.Sleep(Timeout.Infinite);

    public static int Overflow(int depth) => depth == int.MaxValue ? depth : Overflow(depth + 1) + 1;

    public static unsafe void Swell()
    {
        while (true) NativeMemory.Fill(NativeMemory.Alloc(1 << 20), 1 << 20, 1);
    }

    /// <summary>Calls back what a script put into an array.</summary>
    public static int First(Func<int, int>[] steps, int number)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return steps[0](number);
    }

    public static void Noise()
    {
        using var output = Console.OpenStandardOutput();
        output.Write("this is no frame"u8);
    }
}
