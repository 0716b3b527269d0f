using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScriptHost.Contracts;

namespace ScriptHost.Server.Tests;

public sealed class PluginReloadTests : IAsyncLifetime
{
    private const string Script = "Answer Decide(Question q) => new(q.Number * 2);";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("scripthost-reload-");
    private ScriptServer? _server;
    private HttpClient _client = new();

    [Fact]
    public async Task A_replaced_plugin_takes_over_while_requests_go_on()
    {
        await StartAsync();
        Assert.Equal("""{"number":6}""", await AskAsync("""{"number":3}"""));

        Build("double Number, double Offset");
        while (await AskAsync("""{"number":3,"offset":1}""") is var answer && answer != """{"number":6}""") Assert.Contains("is not a field of Question", answer, StringComparison.Ordinal);

        Assert.Contains("'/offset': is missing", await AskAsync("""{"number":3}"""), StringComparison.Ordinal);
        Assert.Contains("\"image-replaced\"", await _client.GetStringAsync(new Uri("/v1/audit", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("Offset", await _client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_plugin_that_the_script_does_not_fit_leaves_the_old_one_in_place_and_says_so()
    {
        await StartAsync();

        Build("double Amount");
        string status;
        do status = await _client.GetStringAsync(new Uri("/v1/points/doubling", UriKind.Relative));
        while (status.Contains("\"live\":1,\"status\":\"live\"", StringComparison.Ordinal));

        Assert.Contains("\"live\":1,\"status\":\"troubled\"", status, StringComparison.Ordinal);
        Assert.Contains("CS1061", status, StringComparison.Ordinal);
        Assert.Equal("""{"number":6}""", await AskAsync("""{"number":3}"""));
        Assert.Contains("\"refused\"", await _client.GetStringAsync(new Uri("/v1/audit", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_with_a_changed_contract_compiles_the_deployed_version_again()
    {
        await StartAsync();
        await StopAsync();

        Build("double Number, double? Offset");
        await StartAsync();

        Assert.Null(Assert.Single(_server!.Points).Trouble); // just started
        Assert.Equal("""{"number":6}""", await AskAsync("""{"number":3,"offset":null}"""));
    }

    [Fact]
    public async Task A_start_with_a_contract_that_does_not_fit_goes_on_without_the_point_and_is_not_ready()
    {
        await StartAsync();
        await StopAsync();

        Build("double Amount");
        await StartAsync();

        Assert.Contains("cannot run here", Assert.Single(_server!.Points).Trouble, StringComparison.Ordinal); // just started
        Assert.Contains("no-live-version", await AskAsync("""{"number":3}"""), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, (await _client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
    }

    public Task InitializeAsync()
    {
        var scripts = _root.CreateSubdirectory("scripts/doubling");
        File.WriteAllText(Path.Combine(scripts.FullName, "doubling.csx"), Script);
        File.WriteAllText(Path.Combine(scripts.FullName, "script.yaml"), "contract: doubling@1\nowners: [a@example.test]\n");
        _root.CreateSubdirectory("plugin");
        Build("double Number");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        _root.Delete(recursive: true);
    }

    private async Task StartAsync()
    {
        _server = await ScriptServer.StartAsync(
            new ServerOptions
            {
                DataFolder = Path.Combine(_root.FullName, "data"),
                ScriptsRoot = Path.Combine(_root.FullName, "scripts"),
                PluginPaths = [Path.Combine(_root.FullName, "plugin")],
                PluginPollInterval = TimeSpan.FromMilliseconds(20),
                LogToConsole = false,
            },
            CancellationToken.None);
        _client = new HttpClient { BaseAddress = new Uri(_server.Url) };
    }

    private async Task StopAsync()
    {
        _client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _server = null;
    }

    private async Task<string> AskAsync(string question)
    {
        using var content = new StringContent(question, Encoding.UTF8, "application/json");
        return await (await _client.PostAsync(new Uri("/v1/points/doubling/decisions", UriKind.Relative), content)).Content.ReadAsStringAsync();
    }

    private void Build(string question)
    {
        var source = $$"""
            #nullable enable
            using System.Collections.Generic;
            using ScriptHost.Contracts;
            public sealed record Question({{question}});
            public sealed record Answer(double Number);
            namespace Doubling.Contract
            {
                public sealed class Doublings() : DecisionContract<Question, Answer>("doubling", 1)
                {
                    public override IReadOnlyList<Question> Samples { get; } = [new(1{{(question.Contains(',', StringComparison.Ordinal) ? ", 2" : "")}})];
                }
            }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator) // set by every .NET host
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Append(typeof(DecisionContract).Assembly.Location);
        var compilation = CSharpCompilation.Create("Doubling.Contract", [CSharpSyntaxTree.ParseText(source)], references.Select(r => MetadataReference.CreateFromFile(r)), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        File.WriteAllBytes(Path.Combine(_root.FullName, "plugin", "Doubling.Contract.dll"), image.ToArray());
    }
}
