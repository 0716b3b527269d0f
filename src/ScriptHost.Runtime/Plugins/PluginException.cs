namespace ScriptHost.Runtime.Plugins;

/// <summary>A plug-in cannot be used. The message is for the engineer who built or deployed it: what, where, and what to do next.</summary>
public sealed class PluginException(string path, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The folder or file that was to be loaded.</summary>
    public string Path { get; } = path;
}
