using System.Collections.Immutable;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Workers;

/// <summary>The inside of a process that compiles and runs tests: question = <see cref="TestQuestion"/>, answer = <see cref="TestAnswer"/>.</summary>
public static class TestWorker
{
    // For the compiler, which walks trees by recursion.
    private const int StackBytes = 64 << 20;

    /// <param name="places">The contract plug-ins.</param>
    /// <returns>The exit code, when there is nobody left to ask.</returns>
    public static int Run(ImmutableArray<string> places)
    {
        var contracts = new WorkerContracts(places);
        var limit = new ProcessorLimit(IsolatedCompiler.Limit);
        return WorkerLoop.Run(StackBytes, question => Frame.Is(question.Span, Frame.Load) ? contracts.Load() : Frame.Of(Answer(Frame.Read<TestQuestion>(question.Span), contracts, limit)));
    }

    private static TestAnswer Answer(TestQuestion question, WorkerContracts contracts, ProcessorLimit limit)
    {
        try
        {
            var (bundle, options) = (question.ToBundle(), question.Options);
            var images = limit.Around(() => TestImages.Compile(bundle, contracts.All, options, CancellationToken.None));
            return new TestAnswer(images.Script is null ? TestReport.Refused(images.Diagnostics) : ScriptTests.Run(bundle, images, contracts.Find(images.Script.Facts.Contract)!, options, CancellationToken.None), null); // ! it compiled against one of them
        }
#pragma warning disable CA1031 // the boundary of the process: what breaks here is reported where it can be read
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return new TestAnswer(null, $"{e.GetType().Name}: {e.Message}");
        }
    }
}
