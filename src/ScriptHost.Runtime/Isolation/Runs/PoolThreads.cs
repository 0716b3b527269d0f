namespace ScriptHost.Runtime.Isolation.Runs;

/// <summary>Thread-pool threads that wait for workers, on top of those that compute.</summary>
internal static class PoolThreads
{
    private static readonly Lock Gate = new();

    public static void Add(int threads)
    {
        lock (Gate)
        {
            ThreadPool.GetMinThreads(out var workers, out var completion);
            ThreadPool.SetMinThreads(workers + threads, completion);
        }
    }

    public static void Remove(int threads) => Add(-threads);
}
