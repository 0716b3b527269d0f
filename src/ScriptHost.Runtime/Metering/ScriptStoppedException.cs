using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Metering;

/// <summary>Unwinds a run whose budget is used up. Holds nothing of the script; the host looks at the meter, not at this.</summary>
internal sealed class ScriptStoppedException(StopReason reason) : Exception($"The run was stopped: {reason}.");
