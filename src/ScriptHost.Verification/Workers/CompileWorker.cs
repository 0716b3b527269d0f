using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;

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
        var contracts = new WorkerContracts(places);
        var limit = new ProcessorLimit(IsolatedCompiler.Limit);
        return WorkerLoop.Run(StackBytes, question =>
            Frame.Is(question.Span, Frame.Load) ? contracts.Load()
            : Frame.Is(question.Span, Frame.WarmUp) ? WarmUp(contracts)
            : limit.Around(() => Frame.Of(Compile(question, contracts))), enter: Prepare);
    }

    // The references and most of the compiler's code, beside the loading of the contracts and while nobody asks yet.
    private static void Prepare() => new Thread(CompileCopy, StackBytes) { IsBackground = true, Name = "ScriptHost warm-up" }.Start();

    private static void CompileCopy()
    {
        try
        {
            WarmScript.CompileCopy();
        }
#pragma warning disable CA1031 // what is broken here breaks the first bundle as well, where it is told
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
        }
    }

    private static byte[] WarmUp(WorkerContracts contracts)
    {
        WarmScript.Compile();
        return contracts.Load();
    }

    private static CompileAnswer Compile(ReadOnlyMemory<byte> bundle, WorkerContracts contracts)
    {
        try
        {
            return CompileAnswer.Of(ScriptCompiler.Compile(Bundle.FromJson(bundle), contracts.All, CancellationToken.None));
        }
#pragma warning disable CA1031 // the boundary of the process: what breaks here is reported where it can be read
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return CompileAnswer.Of(e);
        }
    }
}
