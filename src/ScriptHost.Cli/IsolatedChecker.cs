using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.LanguageServer;
using ScriptHost.Runtime;
using ScriptHost.Verification;

namespace ScriptHost.Cli;

/// <summary>The line in worker processes: whatever somebody types, the editor's server is still there to say what is wrong with it.</summary>
/// <param name="places">Full paths of contract plug-ins.</param>
internal sealed class IsolatedChecker(ImmutableArray<string> places) : IChecker
{
    // One: a second would start beside the first and keep it from the first diagnostics. The price is that others wait while a hard script is given up.
    private readonly IsolatedCompiler _compiler = new(new WorkerPlace(null, places, Parallel: 1, Warm: false));

    public void Prepare() => _compiler.Prepare();

    public CompileResult Check(Bundle bundle, CancellationToken cancellationToken) => _compiler.Compile(bundle, cancellationToken) with { Image = null };

    public void Dispose() => _compiler.Dispose();
}
