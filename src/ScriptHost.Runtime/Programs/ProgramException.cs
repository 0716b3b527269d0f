namespace ScriptHost.Runtime;

/// <summary>An image cannot become a program: its top-level values fail, or it does not fit this host. The message says why and what to do.</summary>
public sealed class ProgramException(string message) : Exception(message);
