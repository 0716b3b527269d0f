using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScriptHost.Registry;
using ScriptHost.Runtime;
using ScriptHost.Server.Http;
using ScriptHost.Server.OpenApi;
using Serilog;

namespace ScriptHost.Server;

/// <summary>A running server: points, registry and HTTP API, on the loopback address only.</summary>
public sealed class ScriptServer : IAsyncDisposable
{
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(30);

    private readonly WebApplication _app;

    private ScriptServer(WebApplication app, ImmutableArray<BootedPoint> points)
    {
        _app = app;
        Points = points;
        Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(); // Kestrel fills it when it starts
    }

    /// <summary>Such as <c>http://127.0.0.1:5080</c>.</summary>
    public string Url { get; }

    /// <summary>What the start found and did, by point.</summary>
    public ImmutableArray<BootedPoint> Points { get; }

    /// <summary>The points that serve, with their contracts.</summary>
    public DecisionPoints DecisionPoints => _app.Services.GetRequiredService<DecisionPoints>();

    /// <summary>Starts a server and returns when it answers requests.</summary>
    /// <exception cref="ServerException">The port is in use or not allowed.</exception>
    /// <exception cref="RegistryException">The registry cannot be used.</exception>
    /// <exception cref="Runtime.Plugins.PluginException">A plug-in cannot be used.</exception>
    public static async Task<ScriptServer> StartAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var app = Compose(options);
        try
        {
            app.Services.GetRequiredService<WorkerReports>().Follow();
            app.Services.GetRequiredService<PluginReload>().LoadAll(options.PluginPaths, options.PluginPollInterval);
            var points = await app.Services.GetRequiredService<Boot>().RunAsync(options.ScriptsRoot, cancellationToken).ConfigureAwait(false);
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new ScriptServer(app, points);
        }
        catch (Exception e)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            if (e is IOException { InnerException: AddressInUseException } or SocketException) throw new ServerException($"Port {options.Port} cannot be used: {e.Message} Choose another with --port, or 0 for any free one.", e);
            throw;
        }
    }

    /// <summary>Completes when the process is asked to end (Ctrl+C, SIGTERM) or <paramref name="cancellationToken"/> is; requests that run are finished first, for up to 30 s.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    /// <summary>Finishes the requests that run, for up to 30 s, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(Drain).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Compose(ServerOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "scripthost" });
        builder.Logging.AddSerilog(ServerLog.Create(options), dispose: true);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options));
        builder.Services.AddRoutingCore().AddMetrics();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Drain);
        // A page of the web that resolves its own name to this address must not be answered.
        builder.Services.Configure<HostFilteringOptions>(filter => (filter.AllowedHosts, filter.IncludeFailureMessage) = (["localhost", "127.0.0.1", "[::1]"], false));
        AddParts(builder.Services, options);

        var app = builder.Build();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseHostFiltering();
        app.UseRouting();
        DecisionApi.Map(app, app.Services.GetRequiredService<PointHandlers>());
        app.Services.GetRequiredService<PointApi>().Map(app);
        app.Services.GetRequiredService<CaptureApi>().Map(app);
        app.Services.GetRequiredService<HealthApi>().Map(app);
        app.Services.GetRequiredService<OpenApiDocument>().Map(app);
        return app;
    }

    private static void AddParts(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IVersionStore>(provider => SqliteStore.Open(options.DataFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ICaptureStore>(provider => SqliteCaptures.Open(options.DataFolder, options.Recording.Limits, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Recorder>();
        services.AddHostedService(provider => provider.GetRequiredService<Recorder>());
        services.AddSingleton<LoadedContracts>();
        services.AddSingleton(new DecisionPoints(options.Workers));
        services.AddSingleton<WorkerReports>();
        services.AddSingleton<PointTroubles>();
        services.AddSingleton<DeploymentLoader>();
        services.AddSingleton<ServerGate>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<PluginReload>();
        services.AddSingleton<Boot>();
        services.AddSingleton<DecisionCounters>();
        services.AddSingleton<PointHandlers>();
        services.AddSingleton<PointApi>();
        services.AddSingleton<CaptureApi>();
        services.AddSingleton<HealthApi>();
        services.AddSingleton<OpenApiDocument>();
    }

    private static void Listen(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.Listen(IPAddress.Loopback, options.Port);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.Limits.Decision;
    }
}

/// <summary>The server cannot start. The message says why and what to do.</summary>
public sealed class ServerException(string message, Exception? inner = null) : Exception(message, inner);
