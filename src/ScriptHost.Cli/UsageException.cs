namespace ScriptHost.Cli;

/// <summary>What was asked for cannot be done as it was asked. The message is for the one who typed it.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The host cannot be reached, or does not let us in. The message names it and the next step.</summary>
internal sealed class HostException(string message, Exception? inner = null) : Exception(message, inner);
