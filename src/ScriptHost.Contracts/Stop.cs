namespace ScriptHost.Contracts;

/// <summary>Why a run ended without a usable output.</summary>
public enum StopReason
{
    None = 0,

    /// <summary>The fuel of the budget was used up.</summary>
    Fuel,

    /// <summary>The run allocated, or was about to allocate, more bytes than its budget.</summary>
    Memory,

    /// <summary>Script calls nested deeper than the budget, or deeper than the thread's stack allows.</summary>
    Depth,

    /// <summary>The wall-clock deadline passed.</summary>
    Deadline,

    /// <summary>The script threw an exception that it did not catch.</summary>
    ScriptError,

    /// <summary>The output was null, or the contract refused it.</summary>
    InvalidOutput,

    /// <summary>The worker process of the run ended, or had to be killed, before there was an output.</summary>
    WorkerLost,

    /// <summary>The version lost too many worker processes and is not run any more.</summary>
    Quarantined,
}

/// <summary>A run that ended without a usable output: why, and where in the script.</summary>
/// <param name="Message">One clause for people, without any text that the script chose.</param>
/// <param name="Location"><c>file:line</c> of the script where the run stopped; null when it is not known.</param>
public sealed record Stop(StopReason Reason, string Message, string? Location = null);
