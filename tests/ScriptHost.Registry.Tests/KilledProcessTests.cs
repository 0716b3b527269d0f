using System.Diagnostics;
using System.Globalization;

namespace ScriptHost.Registry.Tests;

public sealed class KilledProcessTests
{
    private const int Kills = 20;

    [Fact]
    public async Task A_killed_host_comes_back_with_the_last_committed_deployment()
    {
        using var folder = new TempFolder();
        var random = new Random(20260301);
        var promised = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            promised = Math.Max(promised, await KillAsync(folder.Path, random.Next(5), TimeSpan.FromMicroseconds(random.Next(20_000))));
            promised = await VerifyAsync(folder, promised);
        }
    }

    [Fact]
    public async Task A_host_that_is_killed_while_it_makes_its_registry_leaves_one_that_opens()
    {
        var random = new Random(20260302);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var folder = new TempFolder();
            using var host = Start(folder.Path);
            while (!File.Exists(folder.Database)) Assert.False(host.HasExited);
            await KillAsync(host, TimeSpan.FromMicroseconds(random.Next(20_000)));
            await VerifyAsync(folder, promised: 0);
        }
    }

    /// <summary>Runs a host, waits for some deployments and a moment more, kills it.</summary>
    /// <returns>The last deployment it had reported; 0 for none.</returns>
    private static async Task<int> KillAsync(string folder, int deployments, TimeSpan moment)
    {
        using var host = Start(folder);
        var last = await host.StandardOutput.ReadLineAsync();
        Assert.Equal("ready", last);
        for (var i = 0; i < deployments; i++) last = await host.StandardOutput.ReadLineAsync();
        await KillAsync(host, moment);
        var rest = await host.StandardOutput.ReadToEndAsync();
        if (rest.Split('\n')[..^1] is [.., var whole]) last = whole; // what follows the last line end was cut off by the kill
        return last is null or "ready" ? 0 : int.Parse(last, CultureInfo.InvariantCulture);
    }

    private static Process Start(string folder) =>
        Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ScriptHost.Registry.Crash.dll"), folder])
        {
            RedirectStandardOutput = true,
        })!; // null only when the shell reuses a process

    // The random moment is what these tests are about: it lands anywhere in the transactions of the host.
    private static Task KillAsync(Process host, TimeSpan moment)
    {
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < moment;) Thread.SpinWait(100);
        host.Kill();
        return host.WaitForExitAsync();
    }

    /// <summary>The deployment is the last promised one or the one under way, whole.</summary>
    /// <returns>The active version; 0 for none.</returns>
    private static async Task<int> VerifyAsync(TempFolder folder, int promised)
    {
        using var store = SqliteStore.Open(folder.Path, TimeProvider.System);
        var deployment = await store.DeploymentAsync(Some.Point, default);
        var active = deployment?.Active ?? 0;
        Assert.InRange(active, promised, int.MaxValue);
        Assert.Equal("ok", folder.Query("PRAGMA integrity_check"));
        Assert.Null(folder.Query("PRAGMA foreign_key_check"));
        VerifyHistory(folder, active);
        if (active == 0) return 0;
        Assert.Equal(active > 1 ? active - 1 : null, deployment!.Previous);
        var version = (await store.VersionAsync(Some.Point, active, default))!;
        Assert.Equal(version.ImageSeal, (await store.ImageAsync(version.ImageSeal, default))!.Seal);
        Assert.Equal(version.Bundle, (await store.BundleAsync(version.Bundle, default))!.Id);
        return active;
    }

    // The host deploys every version it adds, so at most one version waits for its deployment, and every change has its audit line.
    private static void VerifyHistory(TempFolder folder, int active)
    {
        var versions = (long)folder.Query("SELECT COUNT(*) FROM version")!;
        Assert.InRange(versions, active, active + 1);
        Assert.Equal(versions, folder.Query("SELECT COUNT(*) FROM audit WHERE action = 'version-created'"));
        Assert.Equal((long)active, folder.Query("SELECT COUNT(*) FROM audit WHERE action = 'deployed'"));
        Assert.Equal((long)active, folder.Query("SELECT COUNT(*) FROM deployment"));
    }
}
