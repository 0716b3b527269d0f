using Credit;
using Credit.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScriptHost.Compiler.Intake;
using ScriptHost.Server;

namespace ScriptHost.Benchmarks.Http;

/// <summary>The two servers that are compared, each in a process of its own.</summary>
internal static class Servers
{
    public static string ContractFolder { get; } = Path.GetDirectoryName(typeof(CreditRisk).Assembly.Location)!; // loaded from a file

    /// <summary>What a careful engineer writes by hand: the same logic compiled natively, the framework's own JSON, no logging.</summary>
    public static async Task MinimalApiAsync()
    {
        var contract = new CreditRisk();
        var decide = NativeTwin.Compile(BundleReader.Read(Path.Combine(Subjects.RepositoryRoot, "scripts"), "credit-risk").Bundle!, contract); // the repository's script is sound
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/v1/points/credit-risk/decisions", (Applicant a) => decide(a));
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()); // started
        await app.WaitForShutdownAsync();
    }

    /// <param name="data">The data folder; its registry decides what is served.</param>
    /// <param name="rate">The share of decisions that is recorded.</param>
    public static async Task ScriptHostAsync(string data, double rate = 1)
    {
        var server = await ScriptServer.StartAsync(
            new ServerOptions { DataFolder = data, ScriptsRoot = Path.Combine(Subjects.RepositoryRoot, "scripts"), PluginPaths = [Plugin("src/Credit.Contract"), Plugin("src/Retention.Contract")], LogToConsole = false, Recording = RecordingOptions.Default with { Rate = rate } },
            CancellationToken.None);
        Console.WriteLine(server.Url);
        await server.WaitForShutdownAsync(CancellationToken.None);
    }

    /// <summary>The contract as its own project built it: a plug-in folder, not this program's folder.</summary>
    /// <param name="project">Its folder below the repository's root.</param>
    public static string Plugin(string project) =>
        new[] { "Release", "Debug" }.Select(c => Path.Combine(Subjects.RepositoryRoot, project, "bin", c, "net10.0")).First(Directory.Exists);
}
