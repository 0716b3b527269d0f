using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Registry;

namespace ScriptHost.Server;

/// <summary>What uploading a bundle came to.</summary>
/// <param name="Version">The version it is; null when it was refused, and then a diagnostic is an error.</param>
/// <param name="IsNew">False when the point already had this very version.</param>
/// <param name="Deployment">What the deployment came to; null when none was asked for.</param>
/// <param name="Stages">How long each stage took, in order.</param>
public sealed record PublishResult(
    PointVersion? Version, bool IsNew, DeploymentResult? Deployment, ImmutableArray<ScriptDiagnostic> Diagnostics, ImmutableArray<StageTime> Stages);
