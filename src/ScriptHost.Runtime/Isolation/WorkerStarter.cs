using System.Collections.Concurrent;
using System.Diagnostics;

namespace ScriptHost.Runtime.Isolation;

/// <summary>
/// Starts processes on a thread that lives as long as this process. A worker asks the kernel to be killed with its parent, and the
/// kernel takes that to be the thread that started it: on a pool thread, workers would die when the pool lets the thread go.
/// </summary>
internal sealed class WorkerStarter
{
    private static readonly Lazy<WorkerStarter> Ordinary = new(() => new WorkerStarter(isPolite: false));
    private static readonly Lazy<WorkerStarter> Polite = new(() => new WorkerStarter(isPolite: true));

    private readonly BlockingCollection<Action> _wanted = [];
    private readonly bool _isPolite;

    private WorkerStarter(bool isPolite)
    {
        _isPolite = isPolite;
        new Thread(Work) { IsBackground = true, Name = "ScriptHost worker starter" }.Start();
    }

    /// <param name="isPolite">Whether the process gives way to others that want the processor, where the system knows such a thing.</param>
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
        if (_isPolite) ProcessorShare.GiveWay(ProcessorShare.Calling); // and with this thread every process that it starts
        foreach (var start in _wanted.GetConsumingEnumerable()) start();
    }
}
