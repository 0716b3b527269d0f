using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScriptHost.Registry;

namespace ScriptHost.Server;

/// <summary>
/// Takes decisions from the request threads and writes them in the background, many in a transaction. A decision never waits for it: what
/// finds the queue full is dropped and counted.
/// </summary>
internal sealed partial class Recorder : IHostedService, IDisposable
{
    private const int MostAtOnce = 32;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan TrimInterval = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(10);

    private readonly ICaptureStore _store;
    private readonly RecordingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<Recorder> _logger;
    private readonly Channel<Waiting> _queue = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true }); // bounded by the room
    private readonly Room _room;
    private readonly ConcurrentDictionary<string, PointRecording> _points = new(StringComparer.Ordinal);
    private readonly Seldom _full;
    private readonly Seldom _broken;
    private readonly CancellationTokenSource _ending = new();
    private Task _work = Task.CompletedTask;

    public Recorder(ICaptureStore store, ServerOptions options, TimeProvider time, ILogger<Recorder> logger)
    {
        (_store, _options, _time, _logger) = (store, options.Recording, time, logger);
        _room = new Room(_options.QueueBytes);
        (_full, _broken) = (new Seldom(time), new Seldom(time));
    }

    public double Rate => _options.Rate;

    public IEnumerable<RecordingCounts> All => _points.Values.Select(p => p.Counts);

    public RecordingCounts Of(string point) => Point(point).Counts;

    public bool Wants(DecisionId id) => id.IsIn(_options.Rate);

    /// <summary>Puts a decision into the queue, or drops it.</summary>
    /// <param name="line">As <see cref="CaptureForm{TInput, TOutput}"/> writes it; copied.</param>
    public void Record(string point, DecisionId id, ReadOnlySpan<byte> line)
    {
        var recording = Point(point);
        recording.Counts.Enqueue(); // first, so that no count is ever below zero
        if (!recording.TryAdd(id.ToString(), id.At, line)) Drop(recording.Counts);
    }

    /// <summary>For a decision whose capture could not even be made.</summary>
    public void Lose(string point, Exception why)
    {
        var counts = Of(point);
        counts.Enqueue();
        counts.Drop(1);
        if (_broken.IsTime()) LogUnwritable(point, why.Message);
    }

    /// <summary>Completes when all that was recorded until now is written, or after 10 s.</summary>
    public async Task SettledAsync(CancellationToken cancellationToken)
    {
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            if (!_queue.Writer.TryWrite(new Waiting(null, null, settled))) return; // at the end all is written
            await settled.Task.WaitAsync(LongestSettling, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
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
            if (_queue.Reader.TryPeek(out var first) && first is { Of: { } point, Segment: { } segment } && point.IsOpen(segment)) await GatherAsync().ConfigureAwait(false);
            var (segments, waiting) = (new List<Waiting>(), new List<TaskCompletionSource>());
            while (segments.Count < MostAtOnce && _queue.Reader.TryRead(out var next))
            {
                next.Of?.Close(next.Segment!); // a segment belongs to a point
                if (next.Settled is { } settled) waiting.Add(settled);
                else segments.Add(next);
            }
            if (segments.Count > 0) await WriteAsync(segments).ConfigureAwait(false);
            waiting.ForEach(w => w.TrySetResult());
        }
    }

    private async Task GatherAsync() => await Task.Delay(Gather, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task WriteAsync(List<Waiting> segments)
    {
        try
        {
            await _store.AppendAsync([.. segments.Select(s => s.Segment!)], CancellationToken.None).ConfigureAwait(false); // somebody who waits is not among them
            foreach (var (point, segment, _) in segments) point!.Counts.Write(segment!.Count);
        }
        catch (RegistryException e)
        {
            foreach (var (point, segment, _) in segments) point!.Counts.Drop(segment!.Count);
            if (_broken.IsTime()) LogBroken(segments.Sum(s => s.Segment!.Count), e.Message);
        }
        finally
        {
            foreach (var (_, segment, _) in segments)
            {
                _room.Return(segment!.Capacity);
                segment.Dispose();
            }
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

    private PointRecording Point(string name) => _points.TryGetValue(name, out var known) ? known : _points.GetOrAdd(name, n => new PointRecording(n, _queue.Writer, _room));

    private void Drop(RecordingCounts counts)
    {
        counts.Drop(1);
        if (_full.IsTime()) LogFull(All.Sum(c => c.Dropped), All.Sum(c => c.Queued));
    }

    [LoggerMessage(EventIds.CapturesDropped, LogLevel.Warning, "Dropped {Dropped} captures since the start: {Queued} wait to be written, and no more may. Decisions go on; record fewer with --captures RATE")]
    private partial void LogFull(long dropped, long queued);

    [LoggerMessage(EventIds.CapturesBroken, LogLevel.Error, "Could not write {Captures} captures; decisions go on without: {Reason}")]
    private partial void LogBroken(int captures, string reason);

    [LoggerMessage(EventIds.CapturesBroken, LogLevel.Error, "Could not capture a decision of {DecisionPoint}, whose enriched input has no JSON form: {Reason}")]
    private partial void LogUnwritable(string decisionPoint, string reason);
}
