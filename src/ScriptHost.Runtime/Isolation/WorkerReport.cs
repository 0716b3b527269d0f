namespace ScriptHost.Runtime.Isolation;

/// <summary>Something an operator should know about the workers of a decision point.</summary>
/// <param name="Loss">How a worker was lost.</param>
/// <param name="QuarantinedBundle">The bundle of the version that is not run any more because of it; null when the point goes on as it was.</param>
public sealed record WorkerReport(string Point, WorkerLoss Loss, BundleId? QuarantinedBundle);
