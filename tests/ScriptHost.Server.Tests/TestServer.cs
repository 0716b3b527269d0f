using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ScriptHost.Compiler.Intake;

namespace ScriptHost.Server.Tests;

/// <summary>A real server on a free port with data, scripts and a plug-in folder of its own.</summary>
public sealed class TestServer : IAsyncDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("scripthost-server-").FullName;
    private ScriptServer? _server;

    public HttpClient Client { get; private set; } = new();

    public ScriptServer Server => _server ?? throw new InvalidOperationException("The server is not started.");

    public string Scripts => Path.Combine(_root, "scripts");

    public string Script => Path.Combine(Scripts, "credit-risk", "credit-risk.csx");

    public string Data => Path.Combine(_root, "data");

    public string Plugin => Path.Combine(_root, "plugin");

    public RequestLimits Limits { get; init; } = new();

    public RecordingOptions Recording { get; set; } = RecordingOptions.Default;

    /// <summary>A server with <c>credit-risk</c> published from the repository's scripts.</summary>
    public static async Task<TestServer> CreditAsync(RequestLimits? limits = null, RecordingOptions? recording = null)
    {
        var server = new TestServer { Limits = limits ?? new(), Recording = recording ?? RecordingOptions.Default };
        Copy(Path.Combine(Repository.Scripts, "credit-risk"), Path.Combine(server.Scripts, "credit-risk"));
        Copy(Path.Combine(Repository.Scripts, "lib"), Path.Combine(server.Scripts, "lib"));
        Copy(Repository.CreditPlugin, server.Plugin);
        await server.StartAsync();
        return server;
    }

    public async Task StartAsync()
    {
        _server = await ScriptServer.StartAsync(
            new ServerOptions { DataFolder = Data, ScriptsRoot = Scripts, PluginPaths = [Plugin], PluginPollInterval = TimeSpan.FromMilliseconds(50), Limits = Limits, Recording = Recording, LogToConsole = false },
            CancellationToken.None);
        Client = new HttpClient { BaseAddress = new Uri(_server.Url) };
    }

    public async Task StopAsync()
    {
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _server = null;
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Changes the text of the script as it lies in the scripts folder.</summary>
    public void Edit(string old, string next)
    {
        var text = File.ReadAllText(Script);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(Script, text.Replace(old, next, StringComparison.Ordinal));
    }

    /// <param name="whole">With the script's own tests, as a start takes it; most changes that are made here would not pass them.</param>
    public async Task<HttpResponseMessage> UploadAsync(bool deploy = true, bool whole = false)
    {
        var bundle = (whole ? BundleReader.ReadWhole(Scripts, "credit-risk") : BundleReader.Read(Scripts, "credit-risk")).Bundle!; // these tests break scripts, not folders
        return await PostAsync($"/v1/points/credit-risk/versions?deploy={(deploy ? "true" : "false")}", bundle.ToJson());
    }

    public Task<HttpResponseMessage> DecideAsync(JsonNode? input, string? version = null) => PostAsync("/v1/points/credit-risk/decisions", Encoding.UTF8.GetBytes(input?.ToJsonString() ?? ""), version: version);

    public async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string type = "application/json", string? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("ScriptHost-Actor", "ada@example.test");
        if (version is not null) request.Headers.Add("ScriptHost-Version", version);
        return await Client.SendAsync(request);
    }

    public async Task<JsonNode> GetAsync(string path) => await JsonOf(await Client.GetAsync(new Uri(path, UriKind.Relative)));

    public static async Task<JsonNode> JsonOf(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!; // every answer has a body

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_root, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
