using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ScriptHost.Runtime.Isolation;

/// <summary>
/// Starts processes on a thread that lives as long as this process. A worker asks the kernel to be killed with its parent, and the
/// kernel takes that to be the thread that started it: on a pool thread, workers would die when the pool lets the thread go.
/// </summary>
internal sealed partial class WorkerStarter
{
    // A tenth of the weight of a thread of its own kind: enough to come to an end beside a busy service, too little to hold one up.
    private const int Politeness = 10;

    private static readonly Lazy<WorkerStarter> Ordinary = new(() => new WorkerStarter("ScriptHost worker starter", politeness: 0));
    private static readonly Lazy<WorkerStarter> Polite = new(() => new WorkerStarter("ScriptHost polite starter", Politeness));

    private readonly BlockingCollection<Action> _wanted = [];
    private readonly int _politeness;

    private WorkerStarter(string name, int politeness)
    {
        _politeness = politeness;
        new Thread(Work) { IsBackground = true, Name = name }.Start();
    }

    /// <param name="isPolite">Whether the process gives way to others that want the processor (a niceness of 10), where the system knows such a thing.</param>
    public static Process Start(ProcessStartInfo how, bool isPolite) => (isPolite ? Polite : Ordinary).Value.Start(how);

    private Process Start(ProcessStartInfo how)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        _wanted.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(how)!); // null only with UseShellExecute
            }
            catch (Exception e) // handed to the caller, where it is thrown
            {
                started.SetException(e);
            }
        });
        return started.Task.GetAwaiter().GetResult();
    }

    private void Work()
    {
        // Of this thread alone, and of every process that it starts.
        if (_politeness > 0 && OperatingSystem.IsLinux()) _ = SetPriority(which: 0, who: 0, _politeness);
        foreach (var start in _wanted.GetConsumingEnumerable()) start();
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int priority);
}
