namespace ScriptHost.Runtime;

/// <summary>Where the live version of a point runs, and how it is.</summary>
/// <param name="Lost">Workers lost since this point was made; 0 for a point that runs in process.</param>
/// <param name="Trouble">Why the live version is not run at present; null when it is.</param>
public sealed record PointIsolation(IsolationMode Mode, int Lost, string? Trouble);
