using System.Collections.Concurrent;
using System.Diagnostics;

namespace ScriptHost.Runtime.Isolation;

/// <summary>
/// Starts processes on a thread that lives as long as this process. A worker asks the kernel to be killed with its parent, and the
/// kernel takes that to be the thread that started it: on a pool thread, workers would die when the pool lets the thread go.
/// </summary>
internal sealed class WorkerStarter
{
    // A process has the priority of the thread that started it.
    private static readonly ConcurrentDictionary<WorkerPriority, Lazy<WorkerStarter>> Starters = new();

    private readonly BlockingCollection<Action> _wanted = [];
    private readonly WorkerPriority _priority;

    private WorkerStarter(WorkerPriority priority)
    {
        _priority = priority;
        new Thread(Work) { IsBackground = true, Name = "ScriptHost worker starter" }.Start();
    }

    public static Process Start(ProcessStartInfo how, WorkerPriority priority) => Starters.GetOrAdd(priority, p => new(() => new WorkerStarter(p))).Value.Start(how);

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
        ProcessorShare.PreferUsual();
        if (_priority == WorkerPriority.Polite) ProcessorShare.GiveWay();
        if (_priority == WorkerPriority.Idle) ProcessorShare.OnlyWhenIdle(ProcessorShare.Calling);
        foreach (var start in _wanted.GetConsumingEnumerable()) start();
    }
}
