using System.Collections.Immutable;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;
using ScriptHost.Verification;
using ScriptHost.Verification.Reviewing;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Cli.Reviews;

/// <summary>The processes of a review. A pull request holds the code of others, so the gate and the tests run in workers; what has passed there is compared and replayed here.</summary>
internal sealed class ReviewWorkers : IDisposable
{
    private readonly IsolatedGate _gate;
    private readonly IsolatedTests? _tests;

    /// <param name="tests">Whether tests are run too.</param>
    public ReviewWorkers(Workspace workspace, bool tests)
    {
        ImmutableArray<string> plugins = [.. workspace.Contracts.Select(ContractPlace.Resolve)];
        _gate = new IsolatedGate(new WorkerPlace(null, plugins, 1, Warm: false)); // the second side finds it warm
        _gate.Prepare();
        ScriptReviewer.Prepare();
        if (!tests) return;
        _tests = new IsolatedTests(new WorkerPlace(null, plugins, 1, Warm: false));
        _tests.Prepare();
    }

    public ReviewTools Tools(ImmutableArray<LoadedContract> contracts, double tolerance) =>
        new(contracts, _gate.Run, _tests is { } tests ? tests.Run : null, tolerance);

    public void Dispose()
    {
        _gate.Dispose();
        _tests?.Dispose();
    }
}
