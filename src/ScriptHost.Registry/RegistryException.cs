namespace ScriptHost.Registry;

/// <summary>The registry's storage cannot be used: not ours, newer than this build, damaged, locked, not writable. The message says which and what to do.</summary>
public sealed class RegistryException(string message, Exception? inner = null) : Exception(message, inner);
