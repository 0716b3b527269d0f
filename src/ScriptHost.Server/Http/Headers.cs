namespace ScriptHost.Server.Http;

/// <summary>The headers of our own.</summary>
internal static class Headers
{
    public const string DecisionId = "ScriptHost-Decision-Id";
    public const string Version = "ScriptHost-Version";
    public const string Fuel = "ScriptHost-Fuel";
}
