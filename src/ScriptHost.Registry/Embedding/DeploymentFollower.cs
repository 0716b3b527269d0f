using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScriptHost.Runtime;

namespace ScriptHost.Registry.Embedding;

/// <summary>Keeps the decision points of an application at what the registry says. What cannot be loaded leaves the old version in place.</summary>
internal sealed partial class DeploymentFollower(
    IVersionStore store, DeploymentLoader loader, DecisionPoints points, ScriptHostOptions options, TimeProvider time, ILogger<DeploymentFollower> logger) : BackgroundService
{
    // What was refused is tried again only when the registry says something else about it.
    private readonly Dictionary<string, string> _refused = new(StringComparer.Ordinal);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await FollowAsync(cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.PollInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) await LookAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application ends.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FollowAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (RegistryException e)
        {
            LogRegistry(e.Message); // what serves goes on; the next look may succeed
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        foreach (var deployment in await store.DeploymentsAsync(cancellationToken).ConfigureAwait(false))
        {
            var version = await store.VersionAsync(deployment.Point, deployment.Active, cancellationToken).ConfigureAwait(false);
            if (version is not null && !IsLive(version) && !(_refused.TryGetValue(version.Point, out var seen) && seen == KeyOf(version))) await LoadAsync(version, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task LoadAsync(PointVersion version, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        try
        {
            var prepared = await loader.PrepareAsync(version.Point, version.Number, cancellationToken).ConfigureAwait(false);
            var before = prepared.Publish();
            _refused.Remove(version.Point);
            LogLoaded(version.Point, before, version.Number, time.GetElapsedTime(start).TotalMilliseconds);
        }
        catch (Exception e) when (e is ImageException or ProgramException or DeploymentException)
        {
            _refused[version.Point] = KeyOf(version);
            LogRefused(version.Point, version.Number, points.TryFind(version.Point, out var old) ? old.LiveVersion : 0, e.Message);
        }
    }

    private bool IsLive(PointVersion version) =>
        points.TryFind(version.Point, out var point) && point.LiveVersion == version.Number && point.LiveImage?.Seal == version.ImageSeal;

    private static string KeyOf(PointVersion version) => FormattableString.Invariant($"{version.Number} {version.ImageSeal}");

    [LoggerMessage(2001, LogLevel.Information, "Swapped {DecisionPoint} from {From} to {To} in {ElapsedMs} ms")]
    private partial void LogLoaded(string decisionPoint, int from, int to, double elapsedMs);

    [LoggerMessage(2002, LogLevel.Error, "Kept {DecisionPoint} at {Live}; version {Refused} cannot serve here: {Reason}")]
    private partial void LogRefused(string decisionPoint, int refused, int live, string reason);

    [LoggerMessage(2003, LogLevel.Warning, "Could not read the registry; decisions go on with the versions that are loaded: {Reason}")]
    private partial void LogRegistry(string reason);
}
