using ScriptHost.Contracts;

namespace ScriptHost.Runtime;

/// <summary>An image cannot become a program: its top-level values fail, or it does not fit this host. The message says why and what to do.</summary>
public sealed class ProgramException(string message, Stop? stop = null) : Exception(message)
{
    /// <summary>Why and where the top-level values ended; null when the fault is not theirs.</summary>
    public Stop? Stop { get; } = stop;
}
