using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ScriptHost.Compiler;
using ScriptHost.LanguageServer.Tests.Client;
using ScriptHost.Runtime;

namespace ScriptHost.LanguageServer.Tests;

public sealed class RobustnessTests
{
    [Fact]
    public async Task A_check_that_breaks_ends_neither_the_server_nor_the_next_check()
    {
        using var repo = Repo.WithPoint(Repo.Accept);
        await using var client = await EditorClient.OpenAsync(repo.Folder, places => new BreakingChecker(places));
        await client.OpenAsync(repo.Script, "// boom\n");
        await Assert.ThrowsAsync<ServerError>(() => client.PullAsync(repo.Script));

        await client.ReplaceAsync(repo.Script, 2, Repo.Accept);

        Assert.DoesNotContain("CS", Shown.Of(await client.PublishedAsync(repo.Script, 2)), StringComparison.Ordinal);
        Assert.Equal(0, await client.EndAsync());
        Assert.Contains("boom", await client.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_was_given_up_is_not_looked_at_until_it_changes()
    {
        const string Hard = "// hard\nCreditDecision Decide(Applicant a) => a.";
        using var repo = Repo.WithPoint(Repo.Accept);
        await using var client = await EditorClient.OpenAsync(repo.Folder, places => new BreakingChecker(places));
        await client.OpenAsync(repo.Script, Hard);
        Assert.Contains(Rules.TooHard, Shown.Of(await client.PublishedAsync(repo.Script, 1)), StringComparison.Ordinal);

        Assert.Empty((await client.RequestAsync("textDocument/completion", Sent.At(repo.Script, 1, 44)))!["items"]!.AsArray()); // a list has items
        await client.ReplaceAsync(repo.Script, 2, Hard[8..]);
        Assert.NotEmpty((await client.RequestAsync("textDocument/completion", Sent.At(repo.Script, 0, 44)))!["items"]!.AsArray()); // a list has items
    }

    [Fact]
    public async Task Changes_of_one_message_follow_each_other_and_places_outside_are_the_nearest_inside()
    {
        using var repo = Repo.WithPoint(Repo.Accept);
        await using var client = await EditorClient.OpenAsync(repo.Folder);
        await client.OpenAsync(repo.Script, "// é😀\r\n");

        await client.ChangeAsync(repo.Script, 2, Change(0, 5, 0, 6, ""), Change(0, 99, 0, 99, "!"), Change(99, 0, 99, 0, Repo.Accept), Change(-1, 0, 0, 3, "// x"));

        var expected = "// xé\ufffd!\r\n" + Repo.Accept;
        var edits = (await client.RequestAsync("textDocument/rename", With(Sent.At(repo.Script, 1, 17), "newName", "Other")))!["changes"]![EditorClient.Uri(repo.Script)]!.AsArray(); // it changes the file
        Assert.Equal(expected.Replace("Decide", "Other", StringComparison.Ordinal), Cursor.Edited(expected, edits));
    }

    [Fact]
    public async Task A_request_that_is_cancelled_is_answered_and_the_server_goes_on()
    {
        using var repo = Repo.WithPoint(Repo.Accept);
        await using var client = await EditorClient.OpenAsync(repo.Folder);
        await client.OpenAsync(repo.Script, Repo.Accept);

        var answer = client.Begin("textDocument/semanticTokens/full", Sent.Document(repo.Script), out var id);
        await client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = id });

        Assert.Contains((int?)(await answer)["error"]?["code"], new int?[] { null, -32800 });
        Assert.Equal(0, await client.EndAsync());
    }

    private static JsonObject Change(int line, int character, int endLine, int endCharacter, string text) => new()
    {
        ["range"] = new JsonObject { ["start"] = new JsonObject { ["line"] = line, ["character"] = character }, ["end"] = new JsonObject { ["line"] = endLine, ["character"] = endCharacter } },
        ["text"] = text,
    };

    private static JsonObject With(JsonObject parameters, string name, JsonNode value)
    {
        parameters[name] = value;
        return parameters;
    }

    /// <summary>The real line, but for scripts that say what shall become of them.</summary>
    private sealed class BreakingChecker(ImmutableArray<string> places) : IChecker
    {
        private readonly InProcessChecker _line = new(places);

        public void Prepare() => _line.Prepare();

        public CompileResult Check(Bundle bundle, CancellationToken cancellationToken)
        {
            var text = System.Text.Encoding.UTF8.GetString(bundle.Find(bundle.EntryPath)!.Content.AsSpan()); // ! a bundle has its entry
            return text.StartsWith("// boom", StringComparison.Ordinal) ? throw new InvalidOperationException("boom")
                : text.StartsWith("// hard", StringComparison.Ordinal) ? new CompileResult(null, [ScriptDiagnostic.OfFile(Rules.TooHard, bundle.EntryPath, "given up")], [])
                : _line.Check(bundle, cancellationToken);
        }

        public void Dispose() => _line.Dispose();
    }
}
