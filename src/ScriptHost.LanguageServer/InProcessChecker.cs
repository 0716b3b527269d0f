using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.LanguageServer;

/// <summary>The line in the process of the editor's server: for applications that bring the server along and trust who types.</summary>
/// <param name="places">Full paths of contract plug-ins.</param>
public sealed class InProcessChecker(ImmutableArray<string> places) : IChecker
{
    private readonly Lazy<ImmutableArray<LoadedContract>> _contracts = new(() => ContractPlugins.Load(places, LoadMode.Trial));

    public void Prepare() => _ = Task.Run(() => _contracts.Value);

    public CompileResult Check(Bundle bundle, CancellationToken cancellationToken)
    {
        try
        {
            return ScriptCompiler.Check(bundle, _contracts.Value, cancellationToken);
        }
        catch (PluginException e)
        {
            throw new WorkerException(e.Message, e);
        }
    }

    public void Dispose()
    {
    }
}
