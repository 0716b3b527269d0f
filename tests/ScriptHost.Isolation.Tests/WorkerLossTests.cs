using System.Collections.Concurrent;
using System.Diagnostics;
using Hostile;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Isolation.Tests;

/// <summary>A lost worker costs at most the request that killed it.</summary>
public sealed class WorkerLossTests
{
    [Fact]
    public void A_point_in_workers_answers_from_other_processes()
    {
        using var point = Some.Point();

        var processes = Enumerable.Range(0, 50).AsParallel().Select(i => (Asked: i, Given: point.Decide(new Order("work", i)).Output!)).ToList(); // work has an answer

        Assert.All(processes, p => Assert.Equal(p.Asked, p.Given.Number));
        Assert.DoesNotContain(processes, p => p.Given.Process == Environment.ProcessId);
    }

    [Theory]
    [InlineData("crash")]
    [InlineData("exit")]
    [InlineData("overflow")]
    [InlineData("swell")]
    [InlineData("noise")]
    public void A_request_that_kills_two_workers_puts_its_version_into_quarantine(string deed)
    {
        var reports = new ConcurrentQueue<WorkerReport>();
        using var point = Some.Point(Some.Obedient(deadline: "30 s")); // to fill memory takes a busy machine seconds; late is another cause
        point.WorkerLost += (_, report) => reports.Enqueue(report);

        var killer = point.Decide(new Order(deed, 1));
        var after = point.Decide(Some.Work);

        Assert.Equal(StopReason.WorkerLost, killer.Stop?.Reason);
        Assert.Equal(StopReason.Quarantined, after.Stop?.Reason);
        Assert.Equal([null, point.LiveImage!.Facts.Bundle], reports.Select(r => r.QuarantinedBundle)); // it is live
        Assert.Contains("deploy another version", point.Isolation.Trouble, StringComparison.Ordinal);
        Assert.Equal(2, point.Isolation.Lost);
    }

    [Fact]
    public void Another_version_ends_the_quarantine()
    {
        using var point = Some.Point();
        point.Decide(new Order("crash", 1));

        point.Swap(Some.Obedient("another"), version: 2);

        Assert.Null(point.Isolation.Trouble);
        Assert.Equal(7, point.Decide(Some.Work).Output?.Number);
    }

    [Fact]
    public void A_late_request_costs_its_worker_and_itself_only()
    {
        using var point = Some.Point();

        var late = point.Decide(new Order("hang", 1));

        Assert.Equal(StopReason.WorkerLost, late.Stop?.Reason);
        Assert.Equal(7, point.Decide(Some.Work).Output?.Number);
        Assert.Equal(StopReason.WorkerLost, point.Decide(new Order("hang", 2)).Stop?.Reason);
        Assert.Equal(StopReason.Quarantined, point.Decide(Some.Work).Stop?.Reason);
    }

    [Fact]
    public void A_script_that_never_ends_is_stopped_inside_its_worker()
    {
        using var point = Some.Point();

        var spin = point.Decide(new Order("spin", 1));

        Assert.Equal(StopReason.Deadline, spin.Stop?.Reason);
        Assert.Equal(0, point.Isolation.Lost);
    }

    [Fact]
    public async Task Workers_that_are_killed_from_outside_cost_no_request()
    {
        using var point = Some.Point();
        var seen = new ConcurrentDictionary<int, bool>();
        using var done = new CancellationTokenSource();
        var killer = Task.Run(() =>
        {
            var random = new Random(20261122);
            while (!done.IsCancellationRequested)
            {
                if (seen.Keys.ToArray() is { Length: > 0 } processes) Kill(processes[random.Next(processes.Length)]);
                Thread.Sleep(random.Next(20));
            }
        });

        var wrong = await Task.Run(() => Enumerable.Range(0, 5_000).AsParallel().WithDegreeOfParallelism(4).Count(i =>
        {
            var decision = point.Decide(new Order("work", i));
            if (decision.Output is { } report) seen[report.Process] = true;
            return decision.Output?.Number != i;
        }));
        await done.CancelAsync();
        await killer;

        Assert.Equal(0, wrong);
        Assert.Null(point.Isolation.Trouble);
        Assert.True(point.Isolation.Lost > 0);

        void Kill(int process)
        {
            if (!seen.TryRemove(process, out _)) return;
            try
            {
                using var worker = Process.GetProcessById(process);
                worker.Kill();
            }
            catch (ArgumentException)
            {
                // It is gone already.
            }
        }
    }

    [Fact]
    public void A_worn_worker_is_replaced()
    {
        using var point = Some.Point(settings: Some.Workers with { Count = 1, Lifetime = 3_000 });

        var processes = Enumerable.Range(0, 10_000).Select(i => point.Decide(Some.Work).Output!.Process).Distinct().Count(); // work has an answer

        Assert.InRange(processes, 2, 10);
        Assert.Equal(0, point.Isolation.Lost);
    }

    [Fact]
    public async Task A_version_that_is_asked_for_beside_the_live_one_runs_too()
    {
        using var point = Some.Point();
        var beside = point.Prepare(Some.Obedient("beside"), version: 2);

        var decision = await point.DecideAsync(beside, Some.Work, CancellationToken.None);

        Assert.Equal((7, 2, 1), (decision.Output?.Number, decision.Version, point.Decide(Some.Work).Version));
    }

    [Fact]
    public void A_version_that_kills_its_workers_on_the_samples_is_not_taken()
    {
        var murderous = Some.Image(Some.Hostile, "Report Decide(Order order) { Deeds.Crash(); return new Report(0, 0); }");

        var refused = Assert.Throws<ProgramException>(() => Some.Point(murderous));

        Assert.Contains("loses the worker process", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failing_top_level_value_is_refused_as_in_process()
    {
        var failing = Some.Image(Some.Hostile, "readonly int Zero = 0;\nreadonly int Value = 1 / Zero;\nReport Decide(Order order) => new(Value, 0);");

        var here = Assert.Throws<ProgramException>(() => Some.Point(failing, WorkerSettings.Default));
        var there = Assert.Throws<ProgramException>(() => Some.Point(failing));

        Assert.Equal((here.Message, here.Stop), (there.Message, there.Stop));
    }

    [Fact]
    public void The_workers_of_a_disposed_point_are_gone()
    {
        var point = Some.Point();
        var worker = point.Decide(Some.Work).Output!.Process; // work has an answer

        point.Dispose();

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(worker));
    }
}
