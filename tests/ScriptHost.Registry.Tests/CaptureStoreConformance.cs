using System.Text;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Registry.Tests;

/// <summary>What every <see cref="ICaptureStore"/> does. One subclass per store.</summary>
public abstract class CaptureStoreConformance
{
    private protected ManualTime Time { get; } = new();

    protected abstract ICaptureStore Store { get; }

    /// <summary>The same storage, opened anew as after a restart.</summary>
    protected abstract ICaptureStore Reopen();

    /// <summary>Another storage with limits of its own.</summary>
    protected abstract ICaptureStore With(CaptureLimits limits);

    [Fact]
    public async Task A_capture_comes_back_whole_after_a_restart()
    {
        var fine = Some("01") with { Redacted = ["/input/name", "/input/accounts/*/iban"] };
        var stopped = Some("02") with { Output = null, Stop = new Stop(StopReason.Fuel, "stopped after 10 fuel", "a.csx:3") };
        var fallback = Some("03") with { Stop = new Stop(StopReason.Memory, "stopped at its allocation budget") };

        await Store.AddAsync([fine, stopped, fallback], default);

        var reopened = Reopen();
        Assert.Equal(Line(fine), Line(await reopened.FindAsync("01", default)));
        Assert.Equal(Line(stopped), Line(await reopened.FindAsync("02", default)));
        Assert.Equal(Line(fallback), Line(await reopened.FindAsync("03", default)));
        Assert.Null(await reopened.FindAsync("04", default));
    }

    [Fact]
    public async Task Captures_are_found_by_point_version_time_and_number_newest_first()
    {
        await Store.AddAsync([Some("01"), Some("02") with { Version = 2 }], default);
        await Store.AddAsync([Some("03") with { Point = "retention" }], default);
        await Store.AddAsync([Some("04") with { At = Time.GetUtcNow().AddHours(1) }], default);

        Assert.Equal(["04", "03", "02", "01"], await Ids(new CaptureQuery()));
        Assert.Equal(["04", "02", "01"], await Ids(new CaptureQuery(Point: "credit-risk")));
        Assert.Equal(["02"], await Ids(new CaptureQuery(Point: "credit-risk", Version: 2)));
        Assert.Equal(["04"], await Ids(new CaptureQuery(Since: Time.GetUtcNow().AddHours(1))));
        Assert.Equal(["04", "02"], await Ids(new CaptureQuery(Point: "credit-risk", Most: 2)));
        Assert.Empty(await Ids(new CaptureQuery(Point: "nobody")));
    }

    [Fact]
    public async Task Many_captures_are_read_page_by_page_without_those_kept_meanwhile()
    {
        var ids = Enumerable.Range(0, 1_001).Select(i => $"{i:d5}").ToList();
        await Store.AddAsync([.. ids.Select(Some)], default);

        var read = new List<string>();
        await foreach (var capture in Store.ReadAsync(new CaptureQuery(), default))
        {
            if (read.Count == 0) await Store.AddAsync([Some("later")], default);
            read.Add(capture.Id);
        }

        Assert.Equal(ids.AsEnumerable().Reverse(), read);
        Assert.Equal(1_000, (await Ids(new CaptureQuery(Most: 1_000))).Count);
    }

    [Fact]
    public async Task An_id_that_is_there_stays_as_it_is()
    {
        var first = await Store.AddAsync([Some("01"), Some("02")], default);

        var again = await Store.AddAsync([Some("02") with { Version = 9 }, Some("03")], default);

        Assert.Equal((2, 1), (first, again));
        Assert.Equal(1, (await Store.FindAsync("02", default))!.Version);
    }

    [Fact]
    public async Task New_captures_are_kept_as_segments_and_found_like_any_other()
    {
        var segments = CaptureSegment.Of("credit-risk", Enumerable.Range(0, 1_000).Select(i => Some($"{i:d5}"))).ToList();

        await Store.AppendAsync(segments, default);

        Assert.InRange(segments.Count, 2, 100);
        Assert.All(segments, s => Assert.Equal(CaptureSegment.Size, s.Capacity));
        Assert.Equal(Line(Some("00500")), Line(await Reopen().FindAsync("00500", default)));
        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => $"{i:d5}"), (await Ids(new CaptureQuery())).Order(StringComparer.Ordinal));
        Assert.Equal(0, await Store.AddAsync([Some("00999")], default));
    }

    [Fact]
    public async Task What_is_too_old_goes_and_what_was_decided_long_ago_but_kept_now_stays()
    {
        var store = With(new CaptureLimits(1 << 20, TimeSpan.FromDays(1)));
        await store.AddAsync([Some("01"), Some("02")], default);
        Time.Advance(TimeSpan.FromHours(20));
        await store.AddAsync([Some("03") with { At = Time.GetUtcNow().AddDays(-300) }], default);
        Time.Advance(TimeSpan.FromHours(5));

        var gone = await store.TrimAsync(default);

        Assert.Equal(2, gone);
        Assert.Equal(["03"], await Ids(new CaptureQuery(), store));
    }

    [Fact]
    public async Task When_there_are_too_many_bytes_what_came_first_goes_first()
    {
        var store = With(new CaptureLimits(1 << 20, TimeSpan.FromDays(1)));
        var random = new Random(1);

        for (var batch = 0; batch < 30; batch++) await store.AddAsync([.. Enumerable.Range(0, 50).Select(i => Some($"{batch:d2}{i:d2}") with { Input = Noise(random) })], default);

        var totals = await store.TotalsAsync(null, default);
        var ids = await Ids(new CaptureQuery(), store);
        Assert.InRange(totals.Bytes, 1, 1 << 20);
        Assert.InRange(totals.Count, 50, 600);
        Assert.Equal(totals.Count, ids.Count);
        Assert.Equal("2949", ids[0]);
        Assert.Equal(Enumerable.Range(0, ids.Count).Select(i => 1_499 - i).Select(n => $"{n / 50:d2}{n % 50:d2}"), ids);
    }

    [Fact]
    public async Task Totals_say_how_many_there_are_and_which_goes_next()
    {
        var start = Time.GetUtcNow();
        await Store.AddAsync([Some("01")], default);
        Time.Advance(TimeSpan.FromMinutes(1));
        await Store.AddAsync([Some("02"), Some("03") with { Point = "retention" }], default);

        Assert.Equal((3, start), await Totals(null));
        Assert.Equal((2, start), await Totals("credit-risk"));
        Assert.Equal((0, start), await Totals("nobody"));
    }

    private protected static Capture Some(string id) => new(
        id, "credit-risk", 1, new ContractId("credit-risk", 1), new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero).AddTicks(1),
        Encoding.UTF8.GetBytes("""{"name":"Zoë","amount":1.50}"""), Encoding.UTF8.GetBytes("""{"risk":0.1}"""), null, new Usage(120, 64, 2, TimeSpan.FromTicks(7)));

    // A text of 3,000 characters that does not pack well.
    private static byte[] Noise(Random random) => Encoding.UTF8.GetBytes($"\"{Convert.ToBase64String(Enumerable.Range(0, 2_250).Select(_ => (byte)random.Next(256)).ToArray())}\"");

    private async Task<List<string>> Ids(CaptureQuery query, ICaptureStore? store = null)
    {
        var ids = new List<string>();
        await foreach (var capture in (store ?? Store).ReadAsync(query, default)) ids.Add(capture.Id);
        return ids;
    }

    private async Task<(long, DateTimeOffset?)> Totals(string? point)
    {
        var totals = await Store.TotalsAsync(point, default);
        return (totals.Count, totals.Oldest);
    }

    private protected static string Line(Capture? capture)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        CaptureFile.Write(buffer, Assert.IsType<Capture>(capture));
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
