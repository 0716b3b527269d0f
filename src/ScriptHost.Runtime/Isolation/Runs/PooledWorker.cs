namespace ScriptHost.Runtime.Isolation.Runs;

/// <summary>One worker of a pool and what it has loaded. Used by one thread at a time.</summary>
/// <param name="generation">Counts the times the whole pool was renewed.</param>
internal sealed class PooledWorker(WorkerProcess process, int generation) : IDisposable
{
    /// <summary>For loading a contract, or an image whose top-level values may take 10 s, on a busy machine.</summary>
    private static readonly TimeSpan LoadLimit = TimeSpan.FromSeconds(60);

    private readonly HashSet<int> _loaded = [];

    public WorkerProcess Process { get; } = process;

    public int Generation { get; } = generation;

    public int Runs { get; private set; }

    /// <exception cref="WorkerException">The worker was lost, or cannot load the contract.</exception>
    public void Open(byte[] contract) => Require(Process.Ask(contract, LoadLimit));

    /// <summary>Loads an image, once.</summary>
    /// <param name="warm">Whether to warm it: up to two seconds, in which it answers nothing else.</param>
    /// <exception cref="WorkerLostException">The worker was lost.</exception>
    /// <exception cref="ImageException">The image does not fit the contract.</exception>
    /// <exception cref="ProgramException">A top-level value of the script fails.</exception>
    public void Load(PooledImage image, bool warm)
    {
        if (_loaded.Contains(image.Number)) return;
        Require(Process.Ask(warm ? image.Frame : image.FrameAtOnce, LoadLimit));
        _loaded.Add(image.Number);
    }

    /// <summary>The answer, valid until the next question.</summary>
    /// <exception cref="WorkerLostException">The worker was lost.</exception>
    public ReadOnlyMemory<byte> Decide(ReadOnlySpan<byte> question, TimeSpan limit)
    {
        Runs++;
        return Process.Ask(question, limit);
    }

    public void Dispose() => Process.Dispose();

    private static void Require(ReadOnlyMemory<byte> answer)
    {
        if (answer.Span[0] == RunFrames.Done) return;
        using var reader = RunFrames.Reader(answer);
        var message = reader.ReadString();
        throw reader.ReadBoolean() ? new ProgramException(message, RunFrames.ReadStop(reader)) : new ImageException(message);
    }
}
