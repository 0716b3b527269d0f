namespace ScriptHost.Registry.Tests;

/// <summary>What every <see cref="IVersionStore"/> does with deployments and rollbacks. One subclass per store.</summary>
public abstract class DeploymentConformance
{
    private protected ManualTime Time { get; } = new();

    protected abstract IVersionStore Store { get; }

    [Fact]
    public async Task Deploying_makes_a_version_active_and_says_so_in_the_audit()
    {
        await Some.VersionsAsync(Store, Some.Point, "// 1", "// 2");
        await Store.DeployAsync(Some.Point, 1, Some.Actor, null, default);
        var at = Time.Advance(TimeSpan.FromMinutes(1));

        var result = await Store.DeployAsync(Some.Point, 2, "grace@example.test", null, default);

        var expected = new DeploymentRecord(Some.Point, Active: 2, Previous: 1, at, "grace@example.test");
        Assert.Equal(new DeploymentResult(DeploymentOutcome.Changed, expected), result);
        Assert.Equal(expected, await Store.DeploymentAsync(Some.Point, default));
        var line = (await Store.AuditAsync(Some.Point, null, 1, default))[0];
        Assert.Equal(new AuditEntry(line.Sequence, at, "grace@example.test", "deployed", Some.Point, From: 1, To: 2, Detail: null), line);
    }

    [Fact]
    public async Task Deploying_the_active_version_changes_nothing()
    {
        await Some.VersionsAsync(Store, Some.Point, "// 1", "// 2");
        await DeployAsync(1, 2);
        var before = (await Store.AuditAsync(null, null, 100, default)).Length;

        var again = await Store.DeployAsync(Some.Point, 2, Some.Actor, expectedActive: 1, default);

        Assert.Equal(DeploymentOutcome.Unchanged, again.Outcome);
        Assert.Equal((2, 1), (again.Deployment!.Active, again.Deployment.Previous));
        Assert.Equal(before, (await Store.AuditAsync(null, null, 100, default)).Length);
    }

    [Fact]
    public async Task Unknown_points_and_versions_are_told_apart()
    {
        await Some.VersionsAsync(Store, Some.Point, "// 1");
        await DeployAsync(1);

        var point = await Store.DeployAsync("retention", 1, Some.Actor, null, default);
        var version = await Store.DeployAsync(Some.Point, 2, Some.Actor, null, default);
        var rollback = await Store.RollbackAsync("retention", Some.Actor, null, default);

        Assert.Equal(new DeploymentResult(DeploymentOutcome.UnknownPoint, null), point);
        Assert.Equal((DeploymentOutcome.UnknownVersion, 1), (version.Outcome, version.Deployment!.Active));
        Assert.Equal(new DeploymentResult(DeploymentOutcome.UnknownPoint, null), rollback);
    }

    [Fact]
    public async Task A_deployment_that_expected_another_active_version_is_a_conflict()
    {
        await Some.VersionsAsync(Store, Some.Point, "// 1", "// 2", "// 3");

        var tooEarly = await Store.DeployAsync(Some.Point, 2, Some.Actor, expectedActive: 1, default);
        var first = await Store.DeployAsync(Some.Point, 1, Some.Actor, expectedActive: 0, default);
        var second = await Store.DeployAsync(Some.Point, 2, Some.Actor, expectedActive: 1, default);
        var late = await Store.DeployAsync(Some.Point, 3, Some.Actor, expectedActive: 1, default);
        var lateRollback = await Store.RollbackAsync(Some.Point, Some.Actor, expectedActive: 1, default);

        Assert.Equal(new DeploymentResult(DeploymentOutcome.Conflict, null), tooEarly);
        Assert.Equal([DeploymentOutcome.Changed, DeploymentOutcome.Changed], [first.Outcome, second.Outcome]);
        Assert.Equal((DeploymentOutcome.Conflict, 2), (late.Outcome, late.Deployment!.Active));
        Assert.Equal((DeploymentOutcome.Conflict, 2), (lateRollback.Outcome, lateRollback.Deployment!.Active));
    }

    [Fact]
    public async Task Of_many_deployments_that_expect_the_same_version_one_wins()
    {
        await Some.VersionsAsync(Store, Some.Point, [.. Enumerable.Range(1, 9).Select(i => $"// {i}")]);
        await DeployAsync(1);

        var results = await Task.WhenAll(Enumerable.Range(2, 8).Select(number => Store.DeployAsync(Some.Point, number, Some.Actor, expectedActive: 1, default)));

        var winner = Assert.Single(results, result => result.Outcome == DeploymentOutcome.Changed);
        Assert.Equal(7, results.Count(result => result.Outcome == DeploymentOutcome.Conflict));
        Assert.Equal(winner.Deployment, await Store.DeploymentAsync(Some.Point, default));
    }

    [Fact]
    public async Task Rollbacks_go_further_and_further_back()
    {
        await Some.VersionsAsync(Store, Some.Point, "// 1", "// 2", "// 3");
        await DeployAsync(1, 2, 3);
        var at = Time.Advance(TimeSpan.FromMinutes(1));

        var first = await Store.RollbackAsync(Some.Point, "grace@example.test", expectedActive: 3, default);
        var second = await Store.RollbackAsync(Some.Point, "grace@example.test", null, default);
        var third = await Store.RollbackAsync(Some.Point, "grace@example.test", null, default);

        Assert.Equal(new DeploymentResult(DeploymentOutcome.Changed, new DeploymentRecord(Some.Point, 2, 1, at, "grace@example.test")), first);
        Assert.Equal(new DeploymentResult(DeploymentOutcome.Changed, new DeploymentRecord(Some.Point, 1, null, at, "grace@example.test")), second);
        Assert.Equal((DeploymentOutcome.NothingEarlier, 1), (third.Outcome, third.Deployment!.Active));
        var audit = await Store.AuditAsync(Some.Point, null, 3, default);
        Assert.Equal([("rolled-back", 2, 1), ("rolled-back", 3, 2), ("deployed", 2, 3)], audit.Select(line => (line.Action, line.From!.Value, line.To!.Value)));
    }

    [Fact]
    public async Task A_deployment_after_a_rollback_returns_to_what_was_active_before_it()
    {
        await Some.VersionsAsync(Store, Some.Point, "// 1", "// 2", "// 3");
        await DeployAsync(1, 2);
        await Store.RollbackAsync(Some.Point, Some.Actor, null, default);
        await DeployAsync(3);

        var result = await Store.RollbackAsync(Some.Point, Some.Actor, null, default);

        Assert.Equal((1, null), (result.Deployment!.Active, result.Deployment.Previous));
    }

    [Fact]
    public async Task Versions_that_were_never_deployed_have_nothing_to_roll_back_to()
    {
        await Some.VersionsAsync(Store, Some.Point, "// 1");

        var result = await Store.RollbackAsync(Some.Point, Some.Actor, null, default);

        Assert.Equal(new DeploymentResult(DeploymentOutcome.NothingEarlier, null), result);
    }

    [Fact]
    public async Task Points_do_not_see_each_other()
    {
        foreach (var point in (string[])["retention", Some.Point, "fraud"])
        {
            await Some.VersionsAsync(Store, point, "// 1", "// 2");
            await Store.DeployAsync(point, 1, Some.Actor, null, default);
        }
        await Store.DeployAsync("fraud", 2, Some.Actor, null, default);

        var deployments = await Store.DeploymentsAsync(default);
        var rollback = await Store.RollbackAsync("retention", Some.Actor, null, default);

        Assert.Equal([(Some.Point, 1), ("fraud", 2), ("retention", 1)], deployments.Select(deployment => (deployment.Point, deployment.Active)));
        Assert.Equal(DeploymentOutcome.NothingEarlier, rollback.Outcome);
    }

    private async Task DeployAsync(params int[] numbers)
    {
        foreach (var number in numbers) await Store.DeployAsync(Some.Point, number, Some.Actor, null, default);
    }
}
