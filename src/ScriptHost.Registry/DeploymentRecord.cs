namespace ScriptHost.Registry;

/// <summary>Which version serves a decision point, as the registry has it.</summary>
/// <param name="Active">The version that answers.</param>
/// <param name="Previous">The version that a rollback would bring back; null when there is none.</param>
/// <param name="At">When <paramref name="Active"/> became active, by deployment or by rollback.</param>
/// <param name="Actor">Who made it active.</param>
public sealed record DeploymentRecord(string Point, int Active, int? Previous, DateTimeOffset At, string Actor);

/// <summary>What a deployment or a rollback came to.</summary>
/// <param name="Deployment">The deployment in force after the call, whatever the outcome; null when nothing is deployed.</param>
public sealed record DeploymentResult(DeploymentOutcome Outcome, DeploymentRecord? Deployment);

/// <summary>How a deployment or a rollback ended. Only <see cref="Changed"/> wrote anything.</summary>
public enum DeploymentOutcome
{
    /// <summary>Another version is active now.</summary>
    Changed,

    /// <summary>The version asked for was active already.</summary>
    Unchanged,

    /// <summary>The point has no versions.</summary>
    UnknownPoint,

    /// <summary>The point has versions, but not this one.</summary>
    UnknownVersion,

    /// <summary>Another version is active than the caller expected.</summary>
    Conflict,

    /// <summary>No version was active before the present one.</summary>
    NothingEarlier,
}
