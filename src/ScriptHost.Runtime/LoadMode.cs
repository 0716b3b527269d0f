namespace ScriptHost.Runtime;

/// <summary>How an image, or a plug-in, is loaded.</summary>
public enum LoadMode
{
    /// <summary>Collectible: really unloads, at the price of tiered compilation and dynamic PGO. For check, test, replay and shadow.</summary>
    Trial,

    /// <summary>Not collectible: full speed, and some KiB of memory for ever. For what answers production.</summary>
    Serving,
}
