using System.Globalization;
using System.Runtime.InteropServices;

namespace ScriptHost.Runtime.Isolation;

/// <summary>
/// What a worker gives up before it reads its first frame: no limit of the kernel can be taken back by what runs later. Done here and not
/// by a tool, since the runtime itself must have started by then.
/// </summary>
internal static partial class SelfLimits
{
    /// <summary>Carries the memory limit, in bytes, from the supervisor.</summary>
    public const string Variable = "SCRIPTHOST_WORKER_MEMORY";

    private const int DieWithParent = 1; // PR_SET_PDEATHSIG
    private const int NoNewPrivileges = 38; // PR_SET_NO_NEW_PRIVS
    private const int Kill = 9; // SIGKILL

    private const int FileSize = 1; // RLIMIT_FSIZE
    private const int Core = 4; // RLIMIT_CORE
    private const int OpenFiles = 7; // RLIMIT_NOFILE

    private const ulong MostOpenFiles = 256;

    public static void Apply()
    {
        if (!OperatingSystem.IsLinux()) return;
        _ = Control(DieWithParent, Kill, 0, 0, 0);
        _ = Control(NoNewPrivileges, 1, 0, 0, 0);
        Limit(FileSize, 0);
        Limit(Core, 0);
        Limit(OpenFiles, MostOpenFiles);
    }

    private static void Limit(int resource, ulong value)
    {
        var limit = new ResourceLimit { Soft = value, Hard = value };
        _ = SetLimit(resource, limit);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public ulong Soft;
        public ulong Hard;
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint argument, nuint second, nuint third, nuint fourth);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in ResourceLimit limit);
}
