using Microsoft.Extensions.DependencyInjection.Extensions;
using ScriptHost.Registry;
using ScriptHost.Registry.Embedding;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Plugins;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Decides in any .NET application, without HTTP and without a compiler: the registry has the images.</summary>
public static class ScriptHostServices
{
    /// <summary>
    /// Adds the decision points of a registry. Inject <see cref="IDecisionPoint{TInput,TOutput}"/>: by its types when one point has them,
    /// otherwise by the point's name, <c>[FromKeyedServices("credit-risk")]</c>. Points are loaded when the host starts.
    /// </summary>
    public static IServiceCollection AddScriptHost(this IServiceCollection services, Action<ScriptHostOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new ScriptHostOptions();
        configure(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.PollInterval, TimeSpan.FromMilliseconds(50));

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(_ => ContractsOf(options));
        services.AddSingleton<IVersionStore>(provider => SqliteStore.Open(options.DataFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DecisionPoints>();
        services.AddSingleton<DeploymentLoader>();
        services.AddHostedService<DeploymentFollower>();
        services.AddSingleton(typeof(IDecisionPoint<,>), typeof(PointOfTypes<,>));
        services.AddKeyedSingleton(typeof(IDecisionPoint<,>), KeyedService.AnyKey, typeof(PointOfName<,>));
        return services;
    }

    private static LoadedContracts ContractsOf(ScriptHostOptions options)
    {
        var contracts = new LoadedContracts();
        contracts.Put(options.Contracts.Select(LoadedContracts.Of));
        foreach (var plugin in options.Plugins) contracts.Add(PluginLoader.Load(plugin, LoadMode.Serving));
        return contracts;
    }
}
