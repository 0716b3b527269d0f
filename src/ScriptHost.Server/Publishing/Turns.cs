using System.Collections.Concurrent;

namespace ScriptHost.Server;

/// <summary>Lets changes of one point happen one after the other, while other points go on.</summary>
internal sealed class Turns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _byPoint = new(StringComparer.Ordinal);

    public async Task<T> TakeAsync<T>(string point, Func<Task<T>> change, CancellationToken cancellationToken)
    {
        var turn = _byPoint.GetOrAdd(point, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await change().ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }
}
