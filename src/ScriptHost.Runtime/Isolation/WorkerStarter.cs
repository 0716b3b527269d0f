using System.Collections.Concurrent;
using System.Diagnostics;

namespace ScriptHost.Runtime.Isolation;

/// <summary>
/// Starts processes on one thread that lives as long as this process. A worker asks the kernel to be killed with its parent, and the
/// kernel takes that to be the thread that started it: on a pool thread, workers would die when the pool lets the thread go.
/// </summary>
internal static class WorkerStarter
{
    private static readonly BlockingCollection<Action> Wanted = [];
    private static readonly Lazy<Thread> Starter = new(() =>
    {
        var thread = new Thread(Work) { IsBackground = true, Name = "ScriptHost worker starter" };
        thread.Start();
        return thread;
    });

    public static Process Start(ProcessStartInfo how)
    {
        _ = Starter.Value;
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Wanted.Add(() =>
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

    private static void Work()
    {
        foreach (var start in Wanted.GetConsumingEnumerable()) start();
    }
}
