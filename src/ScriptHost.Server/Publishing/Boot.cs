using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Registry;

namespace ScriptHost.Server;

/// <summary>What a start did for one point.</summary>
/// <param name="Version">The version that answers; 0 when none does.</param>
/// <param name="WasPublished">True when the point's sources became its first version now.</param>
/// <param name="Differs">True when the sources under the scripts root are not those of the version that answers.</param>
/// <param name="Trouble">Why the point does not serve as it should; null when it does.</param>
public sealed record BootedPoint(string Point, int Version, bool WasPublished, bool Differs, string? Trouble, ImmutableArray<ScriptDiagnostic> Diagnostics);

/// <summary>Brings the points of a server up: first what the registry says is deployed, then the sources that have no version yet.</summary>
internal sealed partial class Boot(IVersionStore store, Publisher publisher, PointTroubles troubles, ILogger<Boot> logger)
{
    public async Task<ImmutableArray<BootedPoint>> RunAsync(string? scriptsRoot, CancellationToken cancellationToken)
    {
        var booted = new SortedDictionary<string, BootedPoint>(StringComparer.Ordinal);
        foreach (var deployment in await store.DeploymentsAsync(cancellationToken).ConfigureAwait(false))
        {
            var trouble = await publisher.RestoreAsync(deployment.Point, cancellationToken).ConfigureAwait(false);
            booted[deployment.Point] = new BootedPoint(deployment.Point, trouble is null ? deployment.Active : 0, false, false, trouble, []);
        }
        foreach (var point in scriptsRoot is null ? [] : BundleReader.Points(scriptsRoot))
            booted[point] = await SourceAsync(scriptsRoot!, point, booted.GetValueOrDefault(point), cancellationToken).ConfigureAwait(false); // null has no points
        return [.. booted.Values];
    }

    private async Task<BootedPoint> SourceAsync(string scriptsRoot, string point, BootedPoint? restored, CancellationToken cancellationToken)
    {
        var (bundle, found) = BundleReader.ReadWhole(scriptsRoot, point);
        if (restored is not null) return restored with { Differs = await DiffersAsync(bundle, point, cancellationToken).ConfigureAwait(false), Diagnostics = found };
        if (bundle is null) return await RefusedAsync(point, found, cancellationToken).ConfigureAwait(false);
        if (!(await store.VersionsAsync(point, null, 1, cancellationToken).ConfigureAwait(false)).IsEmpty)
            return new BootedPoint(point, 0, false, false, await publisher.RestoreAsync(point, cancellationToken).ConfigureAwait(false), found);

        var result = await publisher.PublishAsync(bundle, Actors.Host, "published at start", deploy: true, cancellationToken).ConfigureAwait(false);
        if (result.Version is { } version) return new BootedPoint(point, version.Number, true, false, null, result.Diagnostics);
        return Troubled(point, result.Diagnostics);
    }

    private async Task<BootedPoint> RefusedAsync(string point, ImmutableArray<ScriptDiagnostic> found, CancellationToken cancellationToken)
    {
        var booted = Troubled(point, found);
        await store.RecordAsync(new AuditEvent(Actors.Host, AuditAction.Refused, point, null, null, booted.Trouble), cancellationToken).ConfigureAwait(false);
        return booted;
    }

    private BootedPoint Troubled(string point, ImmutableArray<ScriptDiagnostic> diagnostics)
    {
        var trouble = diagnostics.First(d => d.Severity == Severity.Error).ToString();
        troubles.Set(point, trouble);
        return new BootedPoint(point, 0, false, false, trouble, diagnostics);
    }

    private async Task<bool> DiffersAsync(Runtime.Bundle? bundle, string point, CancellationToken cancellationToken)
    {
        var deployment = await store.DeploymentAsync(point, cancellationToken).ConfigureAwait(false);
        var active = deployment is null ? null : await store.VersionAsync(point, deployment.Active, cancellationToken).ConfigureAwait(false);
        if (bundle is not null && bundle.Id == active?.Bundle) return false;
        LogDiffers(point, deployment?.Active ?? 0);
        return true;
    }

    [LoggerMessage(EventIds.SourceDiffers, LogLevel.Warning, "The sources of {DecisionPoint} differ from version {Version}, which goes on serving; deploy them with: scripthost deploy {DecisionPoint}")]
    private partial void LogDiffers(string decisionPoint, int version);
}
