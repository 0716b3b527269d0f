using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Copies;
using ScriptHost.Runtime;
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
            return Answer(question.ToBundle(), question, contracts, limit);
        }
#pragma warning disable CA1031 // the boundary of the process: what breaks here is reported where it can be read
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return TestAnswer.Of(e);
        }
    }

    private static TestAnswer Answer(TestBundle bundle, TestQuestion question, WorkerContracts contracts, ProcessorLimit limit)
    {
        if (question.Ask == TestAsk.ListMutants) return new TestAnswer(null, limit.Around(() => List(bundle.Script, contracts)), [], null);
        if (question.Ask == TestAsk.TryMutants)
        {
            var trials = new MutantTrials(bundle, contracts.All, question.Options);
            return new TestAnswer(null, [], [.. question.Mutants.Select(m => trials.Run(m, limit.Around))], null);
        }
        var images = limit.Around(() => TestImages.Compile(bundle, contracts.All, question.Options, CancellationToken.None));
        return TestAnswer.Of(images.Script is null ? TestReport.Refused(images.Diagnostics) : ScriptTests.Run(bundle, images, contracts.Find(images.Script.Facts.Contract)!, question.Options, CancellationToken.None)); // ! it compiled against one of them
    }

    private static ImmutableArray<Mutant> List(Bundle script, WorkerContracts contracts) =>
        ScriptCompiler.Compile(script, contracts.All, CancellationToken.None).Image is { } image ? Mutants.Of(script, contracts.Find(image.Facts.Contract)!) : []; // ! as above
}
