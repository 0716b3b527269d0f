using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScriptHost.Registry;
using ScriptHost.Runtime;

namespace ScriptHost.Server;

/// <summary>
/// Takes decisions from the request threads and writes them in the background, many in a transaction. A decision never waits for it: what
/// finds the queue full is dropped and counted.
/// </summary>
internal sealed partial class Recorder : IHostedService, IDisposable
{
    private const int MostAtOnce = 1_024;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan TrimInterval = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(10);

    private readonly ICaptureStore _store;
    private readonly RecordingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<Recorder> _logger;
    private readonly Channel<Entry> _queue;
    private readonly ConcurrentDictionary<string, RecordingCounts> _counts = new(StringComparer.Ordinal);
    private readonly Seldom _full;
    private readonly Seldom _broken;
    private readonly CancellationTokenSource _ending = new();
    private Task _work = Task.CompletedTask;
    private long _queuedBytes;

    public Recorder(ICaptureStore store, ServerOptions options, TimeProvider time, ILogger<Recorder> logger)
    {
        (_store, _options, _time, _logger) = (store, options.Recording, time, logger);
        _queue = Channel.CreateBounded<Entry>(new BoundedChannelOptions(_options.QueueLength) { SingleReader = true });
        (_full, _broken) = (new Seldom(time), new Seldom(time));
    }

    public double Rate => _options.Rate;

    public RecordingCounts Of(string point) => _counts.GetOrAdd(point, _ => new RecordingCounts());

    public IEnumerable<RecordingCounts> All => _counts.Values;

    public bool Wants(DecisionId id) => id.IsIn(_options.Rate);

    /// <summary>Puts a decision into the queue, or drops it.</summary>
    public void Record(Capture capture)
    {
        var counts = Of(capture.Point);
        counts.Enqueue();
        if (Interlocked.Add(ref _queuedBytes, BytesOf(capture)) <= _options.QueueBytes && _queue.Writer.TryWrite(new Entry(capture, null))) return;
        Interlocked.Add(ref _queuedBytes, -BytesOf(capture));
        Drop(counts);
    }

    /// <summary>For a decision whose capture could not even be made.</summary>
    public void Lose(string point, Exception why)
    {
        var counts = Of(point);
        counts.Enqueue();
        counts.Drop();
        if (_broken.IsTime()) LogUnwritable(point, why.Message);
    }

    /// <summary>Completes when all that was recorded until now is written, or after 10 s.</summary>
    public async Task SettledAsync(CancellationToken cancellationToken)
    {
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await _queue.Writer.WriteAsync(new Entry(null, settled), cancellationToken).AsTask().WaitAsync(LongestSettling, _time, cancellationToken).ConfigureAwait(false);
            await settled.Task.WaitAsync(LongestSettling, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutException or ChannelClosedException)
        {
            // The caller gets what there is.
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _work = Task.WhenAll(Task.Run(WriteAllAsync, CancellationToken.None), TrimAsync(_ending.Token));
        return Task.CompletedTask;
    }

    /// <summary>Takes no more, and writes what is queued.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        await _ending.CancelAsync().ConfigureAwait(false);
        await _work.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _ending.Dispose();

    // Ends when the queue is closed and empty.
    private async Task WriteAllAsync()
    {
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            if (_queue.Reader.Count < MostAtOnce && !_queue.Reader.Completion.IsCompleted) await Task.Delay(Gather, CancellationToken.None).ConfigureAwait(false);
            var (captures, waiting) = (new List<Capture>(), new List<TaskCompletionSource>());
            while (captures.Count < MostAtOnce && _queue.Reader.TryRead(out var entry))
            {
                if (entry.Capture is { } capture) captures.Add(capture);
                if (entry.Settled is { } settled) waiting.Add(settled);
            }
            if (captures.Count > 0) await WriteAsync(captures).ConfigureAwait(false);
            waiting.ForEach(w => w.TrySetResult());
        }
    }

    private async Task WriteAsync(List<Capture> captures)
    {
        try
        {
            await _store.AddAsync(captures, CancellationToken.None).ConfigureAwait(false);
            foreach (var capture in captures) Of(capture.Point).Write();
        }
        catch (RegistryException e)
        {
            foreach (var capture in captures) Of(capture.Point).Drop();
            if (_broken.IsTime()) LogBroken(captures.Count, e.Message);
        }
        finally
        {
            Interlocked.Add(ref _queuedBytes, -captures.Sum(BytesOf));
        }
    }

    private async Task TrimAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TrimInterval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) await TrimOnceAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server ends.
        }
    }

    private async Task TrimOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _store.TrimAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (RegistryException e)
        {
            if (_broken.IsTime()) LogBroken(0, e.Message); // the next round may succeed
        }
    }

    private void Drop(RecordingCounts counts)
    {
        counts.Drop();
        if (_full.IsTime()) LogFull(_counts.Values.Sum(c => c.Dropped), _queue.Reader.Count);
    }

    private static long BytesOf(Capture capture) => capture.Input.Length + capture.Output.GetValueOrDefault().Length;

    [LoggerMessage(EventIds.CapturesDropped, LogLevel.Warning, "Dropped {Dropped} captures since the start: {Queued} wait to be written, and no more may. Decisions go on; record fewer with --captures RATE")]
    private partial void LogFull(long dropped, int queued);

    [LoggerMessage(EventIds.CapturesBroken, LogLevel.Error, "Could not write {Captures} captures; decisions go on without: {Reason}")]
    private partial void LogBroken(int captures, string reason);

    [LoggerMessage(EventIds.CapturesBroken, LogLevel.Error, "Could not capture a decision of {DecisionPoint}, whose enriched input has no JSON form: {Reason}")]
    private partial void LogUnwritable(string decisionPoint, string reason);

    /// <summary>Something to write, or somebody who waits until all before it is written.</summary>
    private readonly record struct Entry(Capture? Capture, TaskCompletionSource? Settled);
}
