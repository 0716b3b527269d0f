using System.Collections.Immutable;
using ScriptHost.Runtime;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Reviewing;

/// <summary>What a review works with.</summary>
/// <param name="Contracts">Both sides are compiled against these.</param>
/// <param name="Gate">What a deployment would say about a bundle. Sources of others belong into <see cref="IsolatedGate"/>.</param>
/// <param name="Tests">Runs the tests of a script; null leaves them out.</param>
/// <param name="Tolerance">Up to which two numbers are the same decision: the difference, over the larger of them or 1. 0 or more; 0 is every bit.</param>
public sealed record ReviewTools(ImmutableArray<LoadedContract> Contracts, Func<Bundle, CancellationToken, GateResult> Gate, Func<TestBundle, TestOptions, CancellationToken, TestReport>? Tests, double Tolerance)
{
    public const double DefaultTolerance = 1e-9;
}
