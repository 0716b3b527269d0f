namespace ScriptHost.Registry;

/// <summary>One line of the audit. Lines are never changed or deleted.</summary>
/// <param name="Sequence">Grows with every line of the registry; may have gaps.</param>
/// <param name="Action">One of <see cref="AuditAction"/>.</param>
/// <param name="From">The version that was active, or was to be left, before; null when the action has none.</param>
/// <param name="To">The version the action is about; null when it never became one.</param>
/// <param name="Detail">More for people, such as why a deployment was refused; null when there is no more to say.</param>
public sealed record AuditEntry(
    long Sequence, DateTimeOffset At, string Actor, string Action, string Point, int? From, int? To, string? Detail);

/// <summary>Something to put into the audit; the registry adds sequence and time. See <see cref="AuditEntry"/>.</summary>
public sealed record AuditEvent(string Actor, string Action, string Point, int? From, int? To, string? Detail);

/// <summary>The actions the audit knows.</summary>
public static class AuditAction
{
    public const string VersionCreated = "version-created";

    /// <summary>A version's bundle was compiled again, because the contract or the allow-list changed.</summary>
    public const string ImageReplaced = "image-replaced";

    public const string Deployed = "deployed";

    public const string RolledBack = "rolled-back";

    /// <summary>A bundle or a deployment did not pass; the detail says why. Written through <see cref="IVersionStore.RecordAsync"/>.</summary>
    public const string Refused = "refused";

    /// <summary>A version lost too many worker processes and is not run any more until another is deployed. Written through <see cref="IVersionStore.RecordAsync"/>.</summary>
    public const string Quarantined = "quarantined";
}
