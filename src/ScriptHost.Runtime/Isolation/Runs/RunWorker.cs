using ScriptHost.Contracts;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Runtime.Isolation.Runs;

/// <summary>The inside of a worker that runs scripts: loads one contract and its images with the host's own checks, and decides.</summary>
public static class RunWorker
{
    /// <summary>As the pool threads of scripthost have: the deepest nesting a budget can allow, in both kinds of process.</summary>
    private const int StackBytes = 16 << 20;

    /// <summary>Answers until the supervisor goes away, and returns the exit code.</summary>
    public static int Run()
    {
        RunDesk? desk = null;
        var runs = new LongRuns();
        return WorkerLoop.Run(StackBytes, Answer, runs.Enter, () => runs.WantsFreshThread);

        ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> question) => question.Span[0] switch
        {
            RunFrames.Decide => desk!.Decide(question.Span, runs), // the contract is always the first question
            RunFrames.Image => Confirm(() => desk!.Load(question, runs)), // as above
            RunFrames.ImageAtOnce => Confirm(() => desk!.Load(question, null)), // as above
            _ => Confirm(() => desk = Open(question)),
        };
    }

    private static RunDesk Open(ReadOnlyMemory<byte> question)
    {
        using var reader = RunFrames.Reader(question);
        if (!ContractId.TryParse(reader.ReadString(), out var id)) throw new InvalidDataException("The supervisor named no contract.");
        var plugin = PluginLoader.Load(PluginFiles.Read(reader), LoadMode.Serving);
        var contract = LoadedContracts.Of(plugin).First(c => c.Id == id);
        return contract.Contract.Accept(new Maker(contract));
    }

    private static ReadOnlyMemory<byte> Confirm(Action load)
    {
        try
        {
            load();
            return new[] { RunFrames.Done };
        }
        catch (Exception e) when (e is ImageException or PluginException)
        {
            return RunFrames.OfRefusal(e.Message, null);
        }
        catch (ProgramException e)
        {
            return RunFrames.OfRefusal(e.Message, e.Stop ?? new Stop(StopReason.ScriptError, e.Message));
        }
    }

    private sealed class Maker(LoadedContract loaded) : IContractVisitor<RunDesk>
    {
        public RunDesk Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
            where TInput : class
            where TOutput : class => new RunDesk<TInput, TOutput>(loaded, contract);
    }
}
