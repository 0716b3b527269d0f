using ScriptHost.Compiler;
using ScriptHost.Runtime;

namespace ScriptHost.LanguageServer;

/// <summary>The line that would deploy a bundle, for the contracts of one workspace. Safe from any thread.</summary>
public interface IChecker : IDisposable
{
    /// <summary>Starts in the background what the first check will need.</summary>
    void Prepare();

    /// <param name="bundle">What would be deployed if the editor's texts were saved.</param>
    /// <param name="cancellationToken">Nobody waits for the answer any more.</param>
    /// <exception cref="Runtime.Isolation.WorkerException">The check cannot run here, or no contract can be loaded.</exception>
    CompileResult Check(Bundle bundle, CancellationToken cancellationToken);
}
