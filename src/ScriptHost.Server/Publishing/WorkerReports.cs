using Microsoft.Extensions.Logging;
using ScriptHost.Registry;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Server;

/// <summary>Writes lost workers to the log, and versions that went into quarantine also to the audit.</summary>
internal sealed partial class WorkerReports(DecisionPoints points, IVersionStore store, ILogger<WorkerReports> logger)
{
    public void Follow() => points.WorkerLost += (sender, report) =>
    {
        if (report.QuarantinedBundle is null) LogLost(report.Point, report.Loss.Process, report.Loss.Text);
        else _ = QuarantinedAsync(report, ((DecisionPoint)sender!).LiveVersion); // points raise it
    };

    private async Task QuarantinedAsync(WorkerReport report, int version)
    {
        var reason = $"It lost worker processes; the last one {report.Loss.Text}.";
        LogQuarantined(report.Point, version, reason);
        try
        {
            await store.RecordAsync(new AuditEvent(Actors.Host, AuditAction.Quarantined, report.Point, version, null, reason), CancellationToken.None).ConfigureAwait(false);
        }
        catch (RegistryException e)
        {
            LogQuarantined(report.Point, version, $"The audit has no line about it: {e.Message}");
        }
    }

    [LoggerMessage(EventIds.WorkerLost, LogLevel.Warning, "Lost a worker of {DecisionPoint}: process {Process} {How}")]
    private partial void LogLost(string decisionPoint, int process, string how);

    [LoggerMessage(EventIds.Quarantined, LogLevel.Error, "Quarantined version {Version} of {DecisionPoint} until another is deployed: {Reason}")]
    private partial void LogQuarantined(string decisionPoint, int version, string reason);
}
