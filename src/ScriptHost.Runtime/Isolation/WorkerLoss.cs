using System.Globalization;

namespace ScriptHost.Runtime.Isolation;

/// <summary>How a worker process was lost.</summary>
/// <param name="Process">Its process id.</param>
/// <param name="ExitCode">128 and the signal's number when a signal ended it; null when it is not known.</param>
/// <param name="LastWords">The end of what it wrote to standard error.</param>
public sealed record WorkerLoss(int Process, LossCause Cause, int? ExitCode, string LastWords)
{
    private const int Signals = 128;
    private const int Kill = 9;

    /// <summary>The signal that ended it; null when none did.</summary>
    public int? Signal => ExitCode > Signals ? ExitCode - Signals : null;

    /// <summary>One clause for people, with what the process itself said last.</summary>
    public string Text => Cause == LossCause.Crashed && LastWords.Length > 0 ? $"{Brief}: {LastWords}" : Brief;

    /// <summary>One clause for people, without any text that a script could have chosen.</summary>
    public string Brief => Cause switch
    {
        LossCause.Late => "was killed because it did not answer in time",
        LossCause.Memory => "was killed because it took more memory than its limit",
        LossCause.Killed => "was killed from outside",
        _ when Signal is { } signal => string.Create(CultureInfo.InvariantCulture, $"crashed with signal {signal}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"ended with exit code {ExitCode}"),
    };

    /// <summary>The cause, where nobody in this process ended the worker.</summary>
    internal static LossCause CauseOf(int? exitCode) => exitCode == Signals + Kill ? LossCause.Killed : LossCause.Crashed;
}

/// <summary>Why a worker process is no more.</summary>
public enum LossCause
{
    /// <summary>It ended by itself: a crash of the runtime, a stack overflow, an exit.</summary>
    Crashed,

    /// <summary>It missed the time limit of a question, and was killed here.</summary>
    Late,

    /// <summary>It passed its memory limit, and was killed here.</summary>
    Memory,

    /// <summary>Somebody else killed it: an operator, or the kernel when memory ran out.</summary>
    Killed,
}
