namespace ScriptHost.Cli;

/// <summary>
/// <c>scripthost worker KIND</c>: the inside of a worker process, for this program's own use. Not a command: it must start fast, and
/// standard output belongs to its frames.
/// </summary>
internal static class WorkerVerb
{
    public static int Run(string kind) => kind switch
    {
        _ => ExitCode.Usage,
    };
}
