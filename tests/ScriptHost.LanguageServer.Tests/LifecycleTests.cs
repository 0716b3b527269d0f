using System.Text.Json.Nodes;
using ScriptHost.LanguageServer.Tests.Client;

namespace ScriptHost.LanguageServer.Tests;

public sealed class LifecycleTests
{
    [Fact]
    public async Task A_server_that_is_shut_down_as_the_protocol_asks_ends_with_0()
    {
        using var repo = new Repo();
        await using var client = await EditorClient.OpenAsync(repo.Folder, "--stdio");

        Assert.Equal(0, await client.EndAsync());
    }

    [Fact]
    public async Task A_server_that_is_left_without_a_goodbye_ends_with_1()
    {
        using var repo = new Repo();
        await using var client = await EditorClient.OpenAsync(repo.Folder);

        client.Hang();

        Assert.Equal(1, await client.ExitCodeAsync());
    }

    [Fact]
    public async Task A_server_ends_when_its_editor_is_gone_and_the_pipe_stays_open()
    {
        using var repo = new Repo();
        await using var client = EditorClient.Start(repo.Folder);
        using var editor = System.Diagnostics.Process.Start("sleep", "600");
        var start = EditorClient.Initialize(repo.Folder);
        start["processId"] = editor.Id;
        await client.RequestAsync("initialize", start);

        editor.Kill();

        Assert.Equal(1, await client.ExitCodeAsync());
    }

    [Fact]
    public async Task Text_that_is_not_the_protocol_is_answered_with_a_sentence()
    {
        using var repo = new Repo();
        await using var client = EditorClient.Start(repo.Folder);

        await client.SendAsync("hello", "");

        Assert.Equal(1, await client.ExitCodeAsync());
        Assert.Contains("start it from an editor", await client.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_that_cannot_be_answered_get_their_code_and_the_server_goes_on()
    {
        using var repo = new Repo();
        await using var client = EditorClient.Start(repo.Folder);

        Assert.Equal(-32002, (await RefusedAsync(client, "textDocument/diagnostic", Sent.Document(repo.Script))).Code);
        await client.RequestAsync("initialize", EditorClient.Initialize(repo.Folder));
        Assert.Equal(-32600, (await RefusedAsync(client, "initialize", EditorClient.Initialize(repo.Folder))).Code);
        Assert.Equal(-32601, (await RefusedAsync(client, "textDocument/nonsense", new JsonObject())).Code);
        Assert.Equal(-32602, (await RefusedAsync(client, "textDocument/diagnostic", new JsonObject { ["textDocument"] = 5 })).Code);
        Assert.Equal(-32803, (await RefusedAsync(client, "textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = "untitled:1" } })).Code);
        await client.RequestAsync("shutdown", null);
        Assert.Equal(-32600, (await RefusedAsync(client, "textDocument/diagnostic", Sent.Document(repo.Script))).Code);
    }

    [Fact]
    public async Task Text_that_is_not_json_is_answered_with_an_error_and_the_server_goes_on()
    {
        using var repo = new Repo();
        await using var client = await EditorClient.OpenAsync(repo.Folder);

        await client.SendAsync("Content-Length: 5", "{\"a\":");

        Assert.Equal(-32700, (int?)(await client.Unaddressed)["error"]?["code"]);
        Assert.Equal(0, await client.EndAsync());
    }

    private static async Task<ServerError> RefusedAsync(EditorClient client, string method, JsonNode parameters) => await Assert.ThrowsAsync<ServerError>(() => client.RequestAsync(method, parameters));
}
