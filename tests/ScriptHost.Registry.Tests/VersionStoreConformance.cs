using ScriptHost.Contracts;

namespace ScriptHost.Registry.Tests;

/// <summary>What every <see cref="IVersionStore"/> does with bundles, images, versions and audit. One subclass per store.</summary>
public abstract class VersionStoreConformance
{
    private protected ManualTime Time { get; } = new();

    protected abstract IVersionStore Store { get; }

    /// <summary>The same storage, opened anew as after a restart.</summary>
    protected abstract IVersionStore Reopen();

    [Fact]
    public async Task Versions_of_a_point_are_numbered_from_one()
    {
        var bundle = Some.Bundle("// first");
        var image = Some.Image(bundle);

        var first = await Store.AddVersionAsync(bundle, image, Some.Actor, "the first", default);
        var at = Time.GetUtcNow();
        Time.Advance(TimeSpan.FromTicks(1));
        var second = await Some.VersionsAsync(Store, Some.Point, "// second");
        var other = await Some.VersionsAsync(Store, "retention", "// first");

        Assert.True(first.IsNew);
        Assert.Equal(new PointVersion(Some.Point, 1, bundle.Id, image.Seal, new ContractId("credit-risk", 1), at, Some.Actor, "the first"), first.Version);
        Assert.Equal(2, second);
        Assert.Equal(1, other);
        Assert.Equal(first.Version, await Store.VersionAsync(Some.Point, 1, default));
        Assert.Equal(at.AddTicks(1), (await Store.VersionAsync(Some.Point, 2, default))!.CreatedAt);
    }

    [Fact]
    public async Task The_same_bundle_and_image_are_one_version()
    {
        var bundle = Some.Bundle();
        var first = await Store.AddVersionAsync(bundle, Some.Image(bundle), Some.Actor, "mine", default);
        await Some.VersionsAsync(Store, Some.Point, "// b");

        var again = await Store.AddVersionAsync(bundle, Some.Image(bundle), "grace@example.test", "hers", default);
        var recompiled = await Store.AddVersionAsync(bundle, Some.Image(bundle, compiler: "2"), Some.Actor, null, default);

        Assert.Equal(new AddedVersion(first.Version, IsNew: false), again);
        Assert.Equal(3, recompiled.Version.Number);
        Assert.Equal(3, (await Store.AuditAsync(null, null, 10, default)).Length);
    }

    [Fact]
    public async Task Bundles_and_images_come_back_bit_for_bit()
    {
        var bundle = Runtime.Bundle.Create(Some.Point, "a.csx", [new Runtime.BundleFile("a.csx", [0xEF, 0xBB, 0xBF, .. "// é\r\n"u8]), new Runtime.BundleFile("b.bin", [0xFF, 0x00])]);
        var image = Some.Image(bundle);
        await Store.AddVersionAsync(bundle, image, Some.Actor, null, default);

        var keptBundle = await Store.BundleAsync(bundle.Id, default);
        var keptImage = await Store.ImageAsync(image.Seal, default);

        Assert.Equal(bundle.ToJson(), keptBundle!.ToJson());
        Assert.Equal(image.ToBytes(), keptImage!.ToBytes());
    }

    [Fact]
    public async Task What_is_not_there_is_null_or_empty()
    {
        var bundle = Some.Bundle();

        Assert.Null(await Store.BundleAsync(bundle.Id, default));
        Assert.Null(await Store.ImageAsync("none", default));
        Assert.Null(await Store.VersionAsync(Some.Point, 1, default));
        Assert.Null(await Store.ReplaceImageAsync(Some.Point, 1, Some.Image(bundle), Some.Actor, default));
        Assert.Null(await Store.DeploymentAsync(Some.Point, default));
        Assert.Empty(await Store.VersionsAsync(Some.Point, null, 10, default));
        Assert.Empty(await Store.DeploymentsAsync(default));
        Assert.Empty(await Store.AuditAsync(null, null, 10, default));
    }

    [Fact]
    public async Task A_replaced_image_keeps_the_number_and_the_old_image()
    {
        var bundle = Some.Bundle();
        var old = Some.Image(bundle);
        var fresh = Some.Image(bundle, compiler: "2", major: 2);
        var added = (await Store.AddVersionAsync(bundle, old, Some.Actor, "n", default)).Version;

        var replaced = await Store.ReplaceImageAsync(Some.Point, 1, fresh, "host", default);
        var repeated = await Store.ReplaceImageAsync(Some.Point, 1, fresh, "host", default);

        Assert.Equal(added with { ImageSeal = fresh.Seal, Contract = new ContractId(Some.Point, 2) }, replaced);
        Assert.Equal(replaced, repeated);
        Assert.Equal(replaced, await Store.VersionAsync(Some.Point, 1, default));
        Assert.NotNull(await Store.ImageAsync(old.Seal, default));
        var audit = await Store.AuditAsync(Some.Point, null, 10, default);
        Assert.Equal([AuditAction.ImageReplaced, AuditAction.VersionCreated], audit.Select(line => line.Action));
        Assert.Equal($"image {old.Seal} became {fresh.Seal}", audit[0].Detail);
    }

    [Fact]
    public async Task An_image_of_another_bundle_is_refused()
    {
        var bundle = Some.Bundle();
        var stranger = Some.Image(Some.Bundle("// other"));
        await Store.AddVersionAsync(bundle, Some.Image(bundle), Some.Actor, null, default);

        await Assert.ThrowsAsync<ArgumentException>(() => Store.AddVersionAsync(bundle, stranger, Some.Actor, null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ReplaceImageAsync(Some.Point, 1, stranger, Some.Actor, default));

        Assert.Null(await Store.ImageAsync(stranger.Seal, default));
        Assert.Single(await Store.AuditAsync(null, null, 10, default));
    }

    [Fact]
    public async Task Versions_are_listed_newest_first_a_page_at_a_time()
    {
        await Some.VersionsAsync(Store, "retention", "// other");
        await Some.VersionsAsync(Store, Some.Point, "// 1", "// 2", "// 3", "// 4", "// 5");

        var first = await Store.VersionsAsync(Some.Point, null, 2, default);
        var second = await Store.VersionsAsync(Some.Point, first[^1].Number, 2, default);
        var last = await Store.VersionsAsync(Some.Point, second[^1].Number, 2, default);

        Assert.Equal([5, 4], first.Select(version => version.Number));
        Assert.Equal([3, 2], second.Select(version => version.Number));
        Assert.Equal([1], last.Select(version => version.Number));
        Assert.Empty(await Store.VersionsAsync(Some.Point, last[^1].Number, 2, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.VersionsAsync(Some.Point, null, 0, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.VersionsAsync(Some.Point, null, IVersionStore.MaxPage + 1, default));
    }

    [Fact]
    public async Task A_thousand_versions_fit_one_page()
    {
        await Some.VersionsAsync(Store, Some.Point, [.. Enumerable.Range(1, 1_000).Select(i => $"// {i}")]);

        var page = await Store.VersionsAsync(Some.Point, null, IVersionStore.MaxPage, default);

        Assert.Equal(Enumerable.Range(1, 1_000).Reverse(), page.Select(version => version.Number));
    }

    [Fact]
    public async Task Audit_is_listed_newest_first_of_all_points_or_one()
    {
        await Some.VersionsAsync(Store, Some.Point, "// 1", "// 2");
        await Some.VersionsAsync(Store, "retention", "// 1");
        await Store.DeployAsync(Some.Point, 1, Some.Actor, null, default);
        var refusal = new AuditEvent("grace@example.test", AuditAction.Refused, Some.Point, From: 1, To: 2, "3 of 1,204 replayed decisions differ");
        Time.Advance(TimeSpan.FromHours(1));
        var refused = await Store.RecordAsync(refusal, default);

        var first = await Store.AuditAsync(null, null, 2, default);
        var rest = await Store.AuditAsync(null, first[^1].Sequence, 10, default);
        var ofPoint = await Store.AuditAsync(Some.Point, null, 3, default);
        var ofPointRest = await Store.AuditAsync(Some.Point, ofPoint[^1].Sequence, 3, default);

        Assert.Equal(new AuditEntry(refused.Sequence, Time.GetUtcNow(), refusal.Actor, "refused", Some.Point, 1, 2, refusal.Detail), refused);
        Assert.Equal(refused, first[0]);
        Assert.Equal(["refused", "deployed"], first.Select(line => line.Action));
        Assert.Equal([("retention", 1), (Some.Point, 2), (Some.Point, 1)], rest.Select(line => (line.Point, line.To!.Value)));
        Assert.Equal(["refused", "deployed", "version-created"], ofPoint.Select(line => line.Action));
        Assert.Equal([1], ofPointRest.Select(line => line.To!.Value));
    }

    [Fact]
    public async Task Notes_and_names_keep_every_character()
    {
        const string Note = "Größe – 信用 – 'quoted'; DROP TABLE version; -- 🏦\r\n\tнет";
        var bundle = Some.Bundle();

        await Store.AddVersionAsync(bundle, Some.Image(bundle), "Žofia Ńowak", Note, default);

        var version = (await Store.VersionAsync(Some.Point, 1, default))!;
        Assert.Equal((Note, "Žofia Ńowak"), (version.Note, version.Actor));
        Assert.Equal(Note, (await Store.AuditAsync(null, null, 1, default))[0].Detail);
    }

    [Fact]
    public async Task Eight_writers_at_once_get_consecutive_numbers()
    {
        var writers = Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
            Some.VersionsAsync(Store, Some.Point, [.. Enumerable.Range(0, 10).Select(i => $"// {writer} {i}")])));

        await Task.WhenAll(writers);

        var versions = await Store.VersionsAsync(Some.Point, null, 1_000, default);
        Assert.Equal(Enumerable.Range(1, 80).Reverse(), versions.Select(version => version.Number));
        Assert.Equal(80, versions.Select(version => version.Bundle).Distinct().Count());
        Assert.Equal(80, (await Store.AuditAsync(Some.Point, null, 1_000, default)).Select(line => line.To).Distinct().Count());
    }

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        await Some.VersionsAsync(Store, Some.Point, "// 1", "// 2");
        await Store.DeployAsync(Some.Point, 1, Some.Actor, null, default);
        await Store.DeployAsync(Some.Point, 2, Some.Actor, null, default);
        var versions = await Store.VersionsAsync(Some.Point, null, 10, default);
        var audit = await Store.AuditAsync(null, null, 10, default);
        var deployments = await Store.DeploymentsAsync(default);

        var reopened = Reopen();

        Assert.Equal(versions.AsEnumerable(), await reopened.VersionsAsync(Some.Point, null, 10, default));
        Assert.Equal(audit.AsEnumerable(), await reopened.AuditAsync(null, null, 10, default));
        Assert.Equal(deployments.AsEnumerable(), await reopened.DeploymentsAsync(default));
        Assert.NotNull(await reopened.BundleAsync(versions[0].Bundle, default));
        Assert.Equal(1, (await reopened.RollbackAsync(Some.Point, Some.Actor, null, default)).Deployment!.Active);
    }

    [Fact]
    public async Task A_cancelled_call_does_nothing()
    {
        var bundle = Some.Bundle();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AddVersionAsync(bundle, Some.Image(bundle), Some.Actor, null, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.VersionsAsync(Some.Point, null, 10, cancelled));

        Assert.Empty(await Store.VersionsAsync(Some.Point, null, 10, default));
    }

    [Fact]
    public async Task Nobody_writes_without_a_name()
    {
        var bundle = Some.Bundle();

        await Assert.ThrowsAsync<ArgumentException>(() => Store.AddVersionAsync(bundle, Some.Image(bundle), " ", null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.DeployAsync(Some.Point, 1, "", null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.RollbackAsync(Some.Point, "", null, default));
    }
}
