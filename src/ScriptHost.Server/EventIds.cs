namespace ScriptHost.Server;

/// <summary>The ids of the server's log lines. An id keeps its meaning for ever.</summary>
internal static class EventIds
{
    public const int Swapped = 1001;
    public const int VersionAdded = 1002;
    public const int Refused = 1003;
    public const int Kept = 1004;
    public const int Recompiled = 1005;
    public const int PluginLoaded = 1101;
    public const int PluginRefused = 1102;
    public const int SourceDiffers = 1201;
    public const int Enrichment = 1301;
    public const int CapturesDropped = 1302;
    public const int CapturesBroken = 1303;
    public const int WorkerLost = 1401;
    public const int Quarantined = 1402;
    public const int Unhandled = 1901;
}
