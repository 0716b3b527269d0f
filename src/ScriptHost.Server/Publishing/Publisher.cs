using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using ScriptHost.Compiler;
using ScriptHost.Registry;
using ScriptHost.Runtime;
using ScriptHost.Verification;

namespace ScriptHost.Server;

/// <summary>
/// Everything that changes what a point answers. Always in this order: compile, load and warm (all that can fail), then the registry (durable),
/// then the swap (one write that cannot fail), then the answer to the caller. Whoever reads "deployed" will find it after any crash; a crash
/// before that answer comes back with the old or the new version, whole. One change of a point at a time.
/// </summary>
public sealed partial class Publisher(
    IVersionStore store, LoadedContracts contracts, DeploymentLoader loader, PointTroubles troubles, ServerGate gate, ILogger<Publisher> logger)
{
    private readonly Turns _turns = new();

    /// <summary>Makes a version of a bundle, and deploys it when asked to.</summary>
    public Task<PublishResult> PublishAsync(Bundle bundle, string actor, string? note, bool deploy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        return _turns.TakeAsync(bundle.Point, () => PublishInTurnAsync(bundle, actor, note, deploy, cancellationToken), cancellationToken);
    }

    /// <summary>Makes a version the one that answers.</summary>
    /// <exception cref="DeploymentException">This host cannot run the version; nothing changed.</exception>
    public Task<DeploymentResult> DeployAsync(string point, int number, string actor, int? expectedActive, CancellationToken cancellationToken) =>
        _turns.TakeAsync(point, () => DeployInTurnAsync(point, number, actor, expectedActive, cancellationToken), cancellationToken);

    /// <summary>Brings back the version that answered before.</summary>
    /// <exception cref="DeploymentException">This host cannot run that version; nothing changed.</exception>
    public Task<DeploymentResult> RollBackAsync(string point, string actor, int? expectedActive, CancellationToken cancellationToken) =>
        _turns.TakeAsync(point, () => RollBackInTurnAsync(point, actor, expectedActive, cancellationToken), cancellationToken);

    /// <summary>Lets a point answer with the version and contract it should have now: after a start, or when its contract's plug-in was replaced. A point without a deployment only becomes known.</summary>
    /// <returns>Null when it does; otherwise why it keeps what it had, which is also audited.</returns>
    public Task<string?> RestoreAsync(string point, CancellationToken cancellationToken) =>
        _turns.TakeAsync(point, () => RestoreInTurnAsync(point, cancellationToken), cancellationToken);

    private async Task<PublishResult> PublishInTurnAsync(Bundle bundle, string actor, string? note, bool deploy, CancellationToken cancellationToken)
    {
        // 1. All that can fail.
        var compiled = await gate.PassAsync(bundle, cancellationToken).ConfigureAwait(false);
        var stages = compiled.Stages.ToBuilder();
        if (compiled.Image is not { } image) return await RefuseAsync(bundle, actor, compiled.Diagnostics, stages, cancellationToken).ConfigureAwait(false);
        PreparedDeployment prepared;
        var start = Stopwatch.GetTimestamp();
        try
        {
            prepared = await loader.PrepareAsync(ContractOf(image), image, 0, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ProgramException or ImageException)
        {
            var fault = ScriptDiagnostic.OfFile(Rules.Initializer, bundle.EntryPath, e.Message.TrimEnd('.'));
            return await RefuseAsync(bundle, actor, [fault, .. compiled.Diagnostics], stages, cancellationToken).ConfigureAwait(false);
        }
        stages.Add(Since(ref start, "load and warm"));

        // 2. What must not be lost.
        var added = await store.AddVersionAsync(bundle, image, actor, note, cancellationToken).ConfigureAwait(false);
        var number = added.Version.Number;
        stages.Add(Since(ref start, "register"));
        if (added.IsNew) LogVersionAdded(bundle.Point, number, bundle.Id.Short, actor);
        if (!deploy)
        {
            prepared.Offer();
            return new PublishResult(added.Version, added.IsNew, null, compiled.Diagnostics, stages.ToImmutable());
        }
        var result = await store.DeployAsync(bundle.Point, number, actor, null, cancellationToken).ConfigureAwait(false);
        stages.Add(Since(ref start, "deploy"));

        // 3. What every request sees from now on.
        Publish(prepared, number);
        stages.Add(Since(ref start, "swap"));
        return new PublishResult(added.Version, added.IsNew, result, compiled.Diagnostics, stages.ToImmutable());
    }

    private async Task<DeploymentResult> DeployInTurnAsync(string point, int number, string actor, int? expectedActive, CancellationToken cancellationToken)
    {
        var exists = await store.VersionAsync(point, number, cancellationToken).ConfigureAwait(false) is not null;
        var prepared = exists ? await PrepareAsync(point, number, actor, cancellationToken).ConfigureAwait(false) : null;
        var result = await store.DeployAsync(point, number, actor, expectedActive, cancellationToken).ConfigureAwait(false);
        if (prepared is not null && result.Outcome is DeploymentOutcome.Changed or DeploymentOutcome.Unchanged) Publish(prepared!, number); // a version that exists was prepared
        return result;
    }

    private async Task<DeploymentResult> RollBackInTurnAsync(string point, string actor, int? expectedActive, CancellationToken cancellationToken)
    {
        var now = await store.DeploymentAsync(point, cancellationToken).ConfigureAwait(false);
        var prepared = now?.Previous is { } previous ? await PrepareAsync(point, previous, actor, cancellationToken).ConfigureAwait(false) : null;
        var result = await store.RollbackAsync(point, actor, expectedActive ?? now?.Active, cancellationToken).ConfigureAwait(false);
        if (prepared is not null && result.Outcome == DeploymentOutcome.Changed) Publish(prepared, prepared.Version);
        return result;
    }

    private async Task<string?> RestoreInTurnAsync(string point, CancellationToken cancellationToken)
    {
        var deployed = (await store.DeploymentAsync(point, cancellationToken).ConfigureAwait(false))?.Active;
        var number = deployed ?? (await store.VersionsAsync(point, null, 1, cancellationToken).ConfigureAwait(false)).FirstOrDefault()?.Number;
        if (number is not { } version) return null;
        try
        {
            var prepared = await PrepareAsync(point, version, Actors.Host, cancellationToken).ConfigureAwait(false);
            if (deployed is null) prepared.Offer();
            else Publish(prepared, version);
            return null;
        }
        catch (DeploymentException e)
        {
            troubles.Set(point, e.Message);
            LogKept(point, version, e.Message);
            return e.Message;
        }
    }

    /// <summary>Loads a version of the registry; when its image does not fit this host any more, its bundle is compiled again.</summary>
    private async Task<PreparedDeployment> PrepareAsync(string point, int number, string actor, CancellationToken cancellationToken)
    {
        try
        {
            return await loader.PrepareAsync(point, number, cancellationToken).ConfigureAwait(false);
        }
        catch (ImageException e)
        {
            return await RecompileAsync(point, number, actor, e.Message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ProgramException or DeploymentException)
        {
            await RecordRefusalAsync(point, number, actor, e.Message, cancellationToken).ConfigureAwait(false);
            throw e as DeploymentException ?? new DeploymentException(point, e.Message);
        }
    }

    private async Task<PreparedDeployment> RecompileAsync(string point, int number, string actor, string reason, CancellationToken cancellationToken)
    {
        var version = await store.VersionAsync(point, number, cancellationToken).ConfigureAwait(false) ?? throw new DeploymentException(point, $"Version {number} of '{point}' is not in the registry any more.");
        string trouble;
        try
        {
            var bundle = await store.BundleAsync(version.Bundle, cancellationToken).ConfigureAwait(false) ?? throw new BundleException($"Its bundle {version.Bundle.Short} is not in the registry.");
            var compiled = await gate.PassAsync(bundle, cancellationToken).ConfigureAwait(false);
            if (compiled.Image is { } image)
            {
                var prepared = await loader.PrepareAsync(ContractOf(image), image, number, cancellationToken).ConfigureAwait(false);
                await store.ReplaceImageAsync(point, number, image, actor, cancellationToken).ConfigureAwait(false);
                LogRecompiled(point, number, reason);
                return prepared;
            }
            trouble = $"Its sources do not pass the gate of this host: {FirstError(compiled.Diagnostics)}.";
        }
        catch (Exception e) when (e is ProgramException or ImageException or BundleException)
        {
            trouble = e.Message;
        }
        var message = $"Version {number} of '{point}' cannot run here. {reason} {trouble}";
        await RecordRefusalAsync(point, number, actor, message, cancellationToken).ConfigureAwait(false);
        throw new DeploymentException(point, message);
    }

    private LoadedContract ContractOf(ScriptImage image) =>
        contracts.Find(image.Facts.Contract) ?? throw new ImageException($"The contract '{image.Facts.Contract}' left this host while '{image.Facts.Point}' was compiled. Deploy it again.");

    private void Publish(PreparedDeployment prepared, int number)
    {
        var before = prepared.PublishAs(number);
        troubles.Clear(prepared.Point.Name);
        if (before != number) LogSwapped(prepared.Point.Name, before, number);
    }

    private async Task<PublishResult> RefuseAsync(Bundle bundle, string actor, ImmutableArray<ScriptDiagnostic> diagnostics, ImmutableArray<StageTime>.Builder stages, CancellationToken cancellationToken)
    {
        await RecordRefusalAsync(bundle.Point, null, actor, FirstError(diagnostics), cancellationToken).ConfigureAwait(false);
        return new PublishResult(null, false, null, diagnostics, stages.ToImmutable());
    }

    private async Task RecordRefusalAsync(string point, int? number, string actor, string reason, CancellationToken cancellationToken)
    {
        await store.RecordAsync(new AuditEvent(actor, AuditAction.Refused, point, null, number, reason), cancellationToken).ConfigureAwait(false);
        LogRefused(point, actor, reason);
    }

    private static string FirstError(ImmutableArray<ScriptDiagnostic> diagnostics) => diagnostics.First(d => d.Severity == Severity.Error).ToString();

    private static StageTime Since(ref long start, string stage)
    {
        var now = Stopwatch.GetTimestamp();
        var time = new StageTime(stage, Stopwatch.GetElapsedTime(start, now));
        start = now;
        return time;
    }

    [LoggerMessage(EventIds.Swapped, LogLevel.Information, "Swapped {DecisionPoint} from {From} to {To}")]
    private partial void LogSwapped(string decisionPoint, int from, int to);

    [LoggerMessage(EventIds.VersionAdded, LogLevel.Information, "Added version {Version} of {DecisionPoint} from bundle {Bundle} by {Actor}")]
    private partial void LogVersionAdded(string decisionPoint, int version, string bundle, string actor);

    [LoggerMessage(EventIds.Refused, LogLevel.Warning, "Refused a version of {DecisionPoint} by {Actor}: {Reason}")]
    private partial void LogRefused(string decisionPoint, string actor, string reason);

    [LoggerMessage(EventIds.Kept, LogLevel.Error, "Kept {DecisionPoint} as it was instead of version {Version}: {Reason}")]
    private partial void LogKept(string decisionPoint, int version, string reason);

    [LoggerMessage(EventIds.Recompiled, LogLevel.Information, "Compiled version {Version} of {DecisionPoint} again: {Reason}")]
    private partial void LogRecompiled(string decisionPoint, int version, string reason);
}
