using System.Diagnostics;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Verification;

namespace ScriptHost.Cli;

/// <summary>Takes single scripts through the sandbox: compiled in one worker process, run on the contract's samples in another, and what ends well once more in a third. Safe from any thread.</summary>
internal sealed class SandboxTrial(ContractId contract, IsolatedCompiler compiler, IsolatedTrials trials)
{
    /// <summary>The header is read after the outcome is fixed: nothing can play to it.</summary>
    public Attempt Run(string file, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var found = Judge(file, cancellationToken);
        return new Attempt(Report.FromHere(file), found.Outcome, found.Ids, found.Fuel, Stopwatch.GetElapsedTime(start), found.Detail, Header.Read(file));
    }

    private Judgement Judge(string file, CancellationToken cancellationToken)
    {
        var read = BundleReader.ReadLoose(file, contract);
        if (read.Bundle is not { } bundle) return Judgement.Refused(read.Diagnostics);
        var compiled = compiler.Compile(bundle, cancellationToken);
        if (compiled.Image is not { } image) return Judgement.Refused(compiled.Diagnostics);
        try
        {
            var report = trials.Run(image, SampleOrder.ToFirstStop, cancellationToken);
            var found = Judgement.Ran(report);
            if (found.Outcome != Outcomes.Ok) return found;
            var differences = trials.Repeat(bundle, image, report, cancellationToken); // as the gate does: an answer that differs between processes is none
            return differences.IsEmpty ? found : Judgement.Refused(differences) with { Fuel = found.Fuel };
        }
        catch (WorkerLostException e)
        {
            return Judgement.Lost(e.Loss);
        }
    }
}
