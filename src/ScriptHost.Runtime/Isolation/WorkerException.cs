namespace ScriptHost.Runtime.Isolation;

/// <summary>Worker processes cannot be started on this host. The message says why and what to do.</summary>
public class WorkerException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A worker process ended, or was ended, before it answered.</summary>
public sealed class WorkerLostException(WorkerLoss loss) : WorkerException($"The worker process {loss.Process} {loss.Text}.")
{
    public WorkerLoss Loss { get; } = loss;
}
