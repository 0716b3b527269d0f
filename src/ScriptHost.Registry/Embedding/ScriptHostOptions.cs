using ScriptHost.Contracts;

namespace ScriptHost.Registry;

/// <summary>What an application that decides in process tells its script host. Read once, when the host starts.</summary>
public sealed class ScriptHostOptions
{
    /// <summary>The folder of <c>registry.db</c>, which <c>scripthost serve</c> or <c>deploy</c> fills. Default <c>data</c> under the working folder.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Contracts of assemblies that the application references.</summary>
    public IList<DecisionContract> Contracts { get; } = [];

    /// <summary>Plug-in folders, or assemblies in them, for contracts that the application does not reference.</summary>
    public IList<string> Plugins { get; } = [];

    /// <summary>How often deployments of other processes are looked for. Default 1 s; 50 ms or more.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);
}
