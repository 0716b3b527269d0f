namespace ScriptHost.Verification.Reviewing.Git;

/// <summary>A revision cannot be read. The message is for the one who named it.</summary>
public sealed class GitException(string message, Exception? inner = null) : Exception(message, inner);
