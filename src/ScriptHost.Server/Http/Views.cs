using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Registry;
using ScriptHost.Runtime;

namespace ScriptHost.Server.Http;

/// <summary>A decision point as the API shows it.</summary>
/// <param name="Live">The version that answers; null when none does.</param>
/// <param name="Status"><c>live</c>, <c>empty</c>, <c>quarantined</c> or <c>troubled</c>; a troubled point may still answer with what it had.</param>
internal sealed record PointView(string Name, string? Contract, int? Live, string Status, string? Trouble, IsolationView? Isolation, RecordingView? Captures)
{
    public static PointView Of(DecisionPoint point, string? trouble, RecordingView captures)
    {
        var isolation = point.Isolation;
        var status = trouble is not null ? "troubled" : point.LiveVersion == 0 ? "empty" : isolation.Trouble is not null ? "quarantined" : "live";
        return new(point.Name, point.Contract.Id.ToString(), point.LiveVersion == 0 ? null : point.LiveVersion, status, trouble ?? Sentence(point, isolation.Trouble), IsolationView.Of(isolation), captures);
    }

    private static string? Sentence(DecisionPoint point, string? trouble) => trouble is null ? null : FormattableString.Invariant($"{point.Name}@{point.LiveVersion} {trouble}.");
}

/// <summary>What became of decisions that were to be recorded, since the server was started.</summary>
/// <param name="Rate">The share that is recorded, 0 to 1.</param>
/// <param name="Dropped">Lost, because the queue was full or the capture file could not be written.</param>
/// <param name="Queued">Not written yet.</param>
internal sealed record RecordingView(double Rate, long Recorded, long Dropped, long Queued)
{
    public static RecordingView Of(Recorder recorder, string point) => Of(recorder.Rate, [recorder.Of(point)]);

    /// <summary>All points together.</summary>
    public static RecordingView Of(Recorder recorder) => Of(recorder.Rate, [.. recorder.All]);

    private static RecordingView Of(double rate, RecordingCounts[] counts) => new(rate, counts.Sum(c => c.Recorded), counts.Sum(c => c.Dropped), counts.Sum(c => c.Queued));
}

/// <summary>Where the live version of a point runs.</summary>
/// <param name="Mode"><c>inproc</c> or <c>worker</c>.</param>
/// <param name="Confinement">What holds the workers of this host; null for a point that runs in process.</param>
/// <param name="LostWorkers">Since the server was started, or the point's contract replaced.</param>
internal sealed record IsolationView(string Mode, string? Confinement, int LostWorkers)
{
    public static IsolationView Of(PointIsolation isolation) => new(
        isolation.Mode.Word(), isolation.Mode == IsolationMode.Worker ? Runtime.Isolation.Confinement.OfThisHost.Text : null, isolation.Lost);
}

internal sealed record VersionView(string Point, int Number, string Bundle, string Seal, string Contract, DateTimeOffset CreatedAt, string Actor, string? Note, bool Active)
{
    public static VersionView Of(PointVersion version, DeploymentRecord? deployment) => new(
        version.Point, version.Number, version.Bundle.Value, version.ImageSeal, version.Contract.ToString(), version.CreatedAt, version.Actor, version.Note, deployment?.Active == version.Number);
}

internal sealed record DeploymentView(string Point, int Active, int? Previous, DateTimeOffset At, string Actor)
{
    public static DeploymentView Of(DeploymentRecord record) => new(record.Point, record.Active, record.Previous, record.At, record.Actor);
}

/// <summary>A page of a listing.</summary>
/// <param name="Next">The URL of the next page; null when this is the last.</param>
internal sealed record PageView<T>(ImmutableArray<T> Items, string? Next);

/// <summary>The answer to an upload.</summary>
/// <param name="IsNew">False when the point already had this very version.</param>
/// <param name="Deployment">The deployment in force; null when none was asked for.</param>
/// <param name="Stages">Milliseconds of each stage, in order.</param>
internal sealed record UploadView(VersionView Version, bool IsNew, DeploymentView? Deployment, ImmutableArray<DiagnosticView> Diagnostics, IReadOnlyDictionary<string, double> Stages);

internal sealed record DiagnosticView(string Id, Severity Severity, string Path, int Line, int Column, int EndLine, int EndColumn, string Message, string? SourceLine)
{
    public static DiagnosticView Of(ScriptDiagnostic d) => new(d.Id, d.Severity, d.Path, d.Line, d.Column, d.EndLine, d.EndColumn, d.Message, d.SourceLine);
}

/// <summary>The body of PUT …/deployment.</summary>
/// <param name="Active">The version that is to answer.</param>
/// <param name="Expected">The version that must be active now; 0 for none, null for any.</param>
internal sealed record DeploymentRequest(int Active, int? Expected = null);

/// <summary>The body of POST …/rollback, which may be left out.</summary>
internal sealed record RollbackRequest(int? Expected = null);
