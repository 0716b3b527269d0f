namespace ScriptHost.Cli;

/// <summary>What the shell learns.</summary>
internal static class ExitCode
{
    /// <summary>Done and clean.</summary>
    public const int Done = 0;

    /// <summary>The answer is no: findings, a refused deployment, a stopped run.</summary>
    public const int No = 1;

    /// <summary>The command line, a file it names or the workspace cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>The host cannot be reached, or does not let us in.</summary>
    public const int Unreachable = 3;

    /// <summary>A bug of ours.</summary>
    public const int Bug = 70;

    /// <summary>Ctrl+C, as shells count it.</summary>
    public const int Cancelled = 130;
}
