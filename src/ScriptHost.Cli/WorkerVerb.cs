using System.Collections.Immutable;
using ScriptHost.Runtime.Isolation.Runs;
using ScriptHost.Verification.Workers;

namespace ScriptHost.Cli;

/// <summary>
/// <c>scripthost worker KIND</c>: the inside of a worker process, for this program's own use. Not a command: it must start fast, and
/// standard output belongs to its frames.
/// </summary>
internal static class WorkerVerb
{
    /// <param name="places">The contract plug-ins.</param>
    public static int Run(string kind, ImmutableArray<string> places) => kind switch
    {
        "compile" => CompileWorker.Run(places),
        "run" => RunWorker.Run(),
        "trial" => TrialWorker.Run(places),
        "test" => TestWorker.Run(places),
        _ => ExitCode.Usage,
    };
}
