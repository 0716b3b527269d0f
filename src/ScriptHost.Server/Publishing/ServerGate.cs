using ScriptHost.Compiler;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Verification;

namespace ScriptHost.Server;

/// <summary>The gate of this server: in worker processes, where it is told of any.</summary>
public sealed class ServerGate : IDisposable
{
    private readonly LoadedContracts _contracts;
    private readonly IsolatedGate? _isolated;

    public ServerGate(ServerOptions options, LoadedContracts contracts)
    {
        ArgumentNullException.ThrowIfNull(options);
        _contracts = contracts;
        if (options.WorkerFolder is { } folder) _isolated = new IsolatedGate(new WorkerPlace(folder, options.PluginPaths, Parallel: 1, Warm: true) { IsPolite = true }); // a deployment may take longer, a decision may not
        _isolated?.Prepare();
    }

    public Task<GateResult> PassAsync(Bundle bundle, CancellationToken cancellationToken) =>
        Task.Run(() => _isolated is { } gate ? Run(gate, bundle, cancellationToken) : Gate.Run(bundle, _contracts.All, cancellationToken), cancellationToken);

    /// <summary>To be called when a plug-in was replaced.</summary>
    public void Renew() => _isolated?.Renew();

    public void Dispose() => _isolated?.Dispose();

    private static GateResult Run(IsolatedGate gate, Bundle bundle, CancellationToken cancellationToken)
    {
        try
        {
            return gate.Run(bundle, cancellationToken);
        }
        catch (WorkerException e)
        {
            return GateResult.Refused(ScriptDiagnostic.OfFile(Rules.Contract, bundle.ManifestPath, $"the bundle cannot be checked on this host now: {e.Message.TrimEnd('.')}; tell its operators, and deploy it again"));
        }
    }
}
