namespace ScriptHost.Verification.Replaying;

/// <summary>Parallel work over a stream, whose results come in the order of the stream.</summary>
public static class InOrder
{
    private const int AtOnce = 512;

    /// <summary>Holds a few hundred items at a time, however many there are.</summary>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> source, Func<T, TResult> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(work);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        foreach (var items in source.Chunk(AtOnce))
        {
            var results = new TResult[items.Length];
            Parallel.For(0, items.Length, options, i => results[i] = work(items[i]));
            foreach (var result in results) yield return result;
        }
    }
}
