using Hostile;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Isolation.Tests;

/// <summary>A point whose workers are in bubblewrap where it works, and under plain limits elsewhere: it behaves the same.</summary>
public sealed class WrappedPointTests
{
    private static readonly WorkerSettings Confined = Some.Workers with { Command = Some.Workers.Command! with { IsBare = false } };

    [Fact]
    public void It_decides_as_elsewhere()
    {
        using var point = Some.Point(settings: Confined);

        var answers = Enumerable.Range(0, 100).AsParallel().Select(i => (Asked: i, point.Decide(new Order("work", i)).Output?.Number)).ToList();

        Assert.All(answers, a => Assert.Equal(a.Asked, a.Number));
    }

    [Theory]
    [InlineData("crash")]
    [InlineData("overflow")]
    [InlineData("noise")]
    public void A_request_that_kills_two_workers_ends_in_quarantine(string deed)
    {
        using var point = Some.Point(settings: Confined);

        var killer = point.Decide(new Order(deed, 1));

        Assert.Equal((StopReason.WorkerLost, StopReason.Quarantined), (killer.Stop?.Reason, point.Decide(Some.Work).Stop?.Reason));
    }

    [Fact]
    public void A_script_that_never_ends_is_stopped_inside()
    {
        using var point = Some.Point(settings: Confined);

        Assert.Equal(StopReason.Deadline, point.Decide(new Order("spin", 1)).Stop?.Reason);
        Assert.Equal(7, point.Decide(Some.Work).Output?.Number);
        Assert.Equal(0, point.Isolation.Lost);
    }
}
