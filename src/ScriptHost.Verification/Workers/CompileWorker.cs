using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Verification.Workers;

/// <summary>The inside of a process that compiles bundles: question = bundle, answer = <see cref="CompileAnswer"/>.</summary>
public static class CompileWorker
{
    // Roslyn walks trees by recursion: what the token limits let through fits in many times over.
    private const int StackBytes = 64 << 20;

    /// <param name="places">The contract plug-ins.</param>
    /// <returns>The exit code, when there is nobody left to ask.</returns>
    public static int Run(ImmutableArray<string> places)
    {
        ImmutableArray<LoadedContract> contracts = [];
        var limit = new ProcessorLimit(IsolatedCompiler.Limit);
        return WorkerLoop.Run(StackBytes, question => question.IsEmpty ? GetReady() : limit.Around(() => Answer(question)));

        ReadOnlyMemory<byte> GetReady()
        {
            try
            {
                contracts = ContractPlugins.Load(places, LoadMode.Trial);
                WarmScript.Compile();
                return ReadOnlyMemory<byte>.Empty;
            }
            catch (PluginException e)
            {
                return Frame.Of(e.Message);
            }
        }

        ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> question)
        {
            try
            {
                return Frame.Of(CompileAnswer.Of(ScriptCompiler.Compile(Bundle.FromJson(question), contracts, CancellationToken.None)));
            }
#pragma warning disable CA1031 // the boundary of the process: what breaks here is reported where it can be read
            catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
            {
                return Frame.Of(CompileAnswer.Of(e));
            }
        }
    }
}
