using System.Text.Json.Nodes;
using ScriptHost.LanguageServer.Tests.Client;
using ScriptHost.Plugins.Tests.Plugins;

namespace ScriptHost.LanguageServer.Tests;

public sealed class ContractTests
{
    private const string Script = "EchoOutput Decide(EchoInput e) => new EchoOutput(e.Text + e.Size);\n";

    [Fact]
    public async Task A_contract_that_is_built_again_counts_at_once_and_was_never_locked()
    {
        using var repo = Repo.WithPoint(Script, "echo@1").With("scripthost.yaml", "contracts: [plugin]\n").With("plugin/Echo.dll", "");
        var plugin = repo.Path("plugin/Echo.dll");
        await File.WriteAllBytesAsync(plugin, Compiled("string Text"));
        await using var client = await EditorClient.OpenAsync(repo.Folder);
        await client.OpenAsync(repo.Script, Script);
        Assert.Contains("CS1061", Shown.Of(await client.PublishedAsync(repo.Script, 1)), StringComparison.Ordinal);

        await using (var file = new FileStream(plugin, FileMode.Create, FileAccess.ReadWrite, FileShare.None)) await file.WriteAsync(Compiled("string Text, int Size = 1"));
        await client.NotifyAsync("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = EditorClient.Uri(plugin), ["type"] = 2 }) });

        Assert.DoesNotContain("CS1061", Shown.Of(await client.PublishedAsync(repo.Script, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_asks_the_editor_to_watch_files_when_it_can()
    {
        using var repo = new Repo();
        await using var client = EditorClient.Start(repo.Folder);
        var start = EditorClient.Initialize(repo.Folder);
        start["capabilities"] = JsonNode.Parse("""{ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } }""");
        await client.RequestAsync("initialize", start);
        await client.NotifyAsync("initialized", new JsonObject());
        await client.RequestAsync("textDocument/documentSymbol", Sent.Document(repo.Script)); // the server has read what came before

        Assert.Contains(client.Asked, asked => (string?)asked["method"] == "client/registerCapability" && asked.ToJsonString().Contains("**/script.yaml", StringComparison.Ordinal));
    }

    private static byte[] Compiled(string input) => PluginSource.Compile("Echo", PluginSource.Contract("\"\"").Replace("EchoInput(string Text)", $"EchoInput({input})", StringComparison.Ordinal), references: PluginSource.Contracts);
}
