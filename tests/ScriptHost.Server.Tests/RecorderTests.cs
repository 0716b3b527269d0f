using Microsoft.Extensions.Logging;
using ScriptHost.Registry;
using ScriptHost.Runtime;

namespace ScriptHost.Server.Tests;

public sealed class RecorderTests
{
    private readonly ManualTime _time = new();
    private readonly CollectingLogger _log = new();
    private readonly FailingStore _store = new();

    [Fact]
    public async Task What_waits_is_bounded_and_a_full_queue_is_logged_once_a_minute()
    {
        using var recorder = Recorder(RecordingOptions.Default with { QueueBytes = 2 * CaptureSegment.Size });
        foreach (var _ in Enumerable.Range(0, 10)) Record(recorder, CaptureSegment.Size - 100);
        _time.Advance(TimeSpan.FromSeconds(61));
        Record(recorder, CaptureSegment.Size - 100);

        Assert.Equal((2, 9, 0), Counts(recorder));
        Assert.Equal(2, _log.Lines.Count);
        Assert.All(_log.Lines, l => Assert.StartsWith("Dropped ", l, StringComparison.Ordinal));
        await recorder.StartAsync(default);
        await recorder.StopAsync(default);
        Assert.Equal((0, 9, 2), Counts(recorder));
    }

    [Fact]
    public async Task Room_that_was_written_is_room_again()
    {
        using var recorder = Recorder(RecordingOptions.Default with { QueueBytes = 1 });
        await recorder.StartAsync(default);

        foreach (var _ in Enumerable.Range(0, 3))
        {
            Record(recorder, 10 * CaptureSegment.Size); // a piece of its own, whatever the limit
            await recorder.SettledAsync(default);
        }

        Assert.Equal((0, 0, 3), Counts(recorder));
        await recorder.StopAsync(default);
    }

    [Fact]
    public async Task A_store_that_cannot_be_used_costs_captures_and_not_the_recorder()
    {
        using var recorder = Recorder(RecordingOptions.Default);
        await recorder.StartAsync(default);
        _store.IsBroken = true;
        Record(recorder, 10);
        await recorder.SettledAsync(default);
        _store.IsBroken = false;
        Record(recorder, 10);
        await recorder.SettledAsync(default);

        Assert.Equal((0, 1, 1), Counts(recorder));
        Assert.Equal(["Could not write 1 captures; decisions go on without: The disk is full."], _log.Lines);
        await recorder.StopAsync(default);
    }

    [Fact]
    public async Task After_the_end_nothing_is_taken_and_nobody_waits()
    {
        using var recorder = Recorder(RecordingOptions.Default);
        await recorder.StartAsync(default);
        await recorder.StopAsync(default);

        Record(recorder, 10);
        await recorder.SettledAsync(default);

        Assert.Equal((0, 1, 0), Counts(recorder));
    }

    [Fact]
    public void An_id_holds_its_time_and_is_in_every_share_larger_than_its_own()
    {
        var at = new DateTimeOffset(2026, 11, 22, 9, 30, 0, 123, TimeSpan.Zero);
        var ids = Enumerable.Range(0, 4_000).Select(_ => DecisionId.New(at)).ToList();

        Assert.All(ids, id => Assert.Equal(at, id.At));
        Assert.All(ids, id => Assert.True(DecisionId.TryParse(id.ToString(), out var read) && read == id));
        Assert.All(ids, id => Assert.True(id.IsIn(1) && !id.IsIn(0) && (!id.IsIn(0.1) || id.IsIn(0.2))));
        Assert.InRange(ids.Count(id => id.IsIn(0.1)), 300, 500);
        Assert.False(DecisionId.TryParse(Guid.NewGuid().ToString("N"), out _));
    }

    private Recorder Recorder(RecordingOptions options) => new(_store, new ServerOptions { DataFolder = "", Recording = options }, _time, _log);

    private static (long Queued, long Dropped, long Recorded) Counts(Recorder recorder) => (recorder.Of("some").Queued, recorder.Of("some").Dropped, recorder.Of("some").Recorded);

    private void Record(Recorder recorder, int bytes) => recorder.Record("some", DecisionId.New(_time.GetUtcNow()), new byte[bytes]);

    private sealed class FailingStore : ICaptureStore
    {
        public bool IsBroken { get; set; }

        public Task<int> AddAsync(IReadOnlyCollection<Capture> captures, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task AppendAsync(IReadOnlyCollection<CaptureSegment> segments, CancellationToken cancellationToken) => IsBroken ? throw new RegistryException("The disk is full.") : Task.CompletedTask;

        public Task<Capture?> FindAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<Capture> ReadAsync(CaptureQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<CaptureTotals> TotalsAsync(string? point, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int> TrimAsync(CancellationToken cancellationToken) => Task.FromResult(0);
    }

    private sealed class CollectingLogger : ILogger<Recorder>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }

    private sealed class ManualTime : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan by) => _now += by;
    }
}
