using System.Text.Json.Nodes;
using ScriptHost.LanguageServer.Tests.Client;

namespace ScriptHost.LanguageServer.Tests.Features;

public sealed class ActionTests(Editor editor) : IClassFixture<Editor>
{
    private const string Mutable = "double Low = 0.2;\ndouble High = 0.5;\nCreditDecision Decide(Applicant a) => CreditDecision.Accept(a.Age > 40 ? Low : High);\n";

    [Fact]
    public async Task A_finding_with_a_fix_is_repaired()
    {
        var at = await editor.TypeAsync(Mutable);
        var found = await at.Client.PullAsync(at.Path);

        var actions = await ActionsAsync(at, found.First(d => (string?)d!["code"] == "SH2001")!); // it is there
        var fix = actions.First(a => (bool?)a["isPreferred"] == true);

        Assert.Equal("Make the value readonly", (string?)fix["title"]);
        Assert.Equal("readonly " + Mutable, Cursor.Edited(at.Text, EditsOf(fix, at)));
    }

    [Fact]
    public async Task Fix_all_repairs_every_finding_of_the_rule_in_the_file()
    {
        var at = await editor.TypeAsync(Mutable);
        var found = await at.Client.PullAsync(at.Path);

        var all = (await ActionsAsync(at, found.First(d => (string?)d!["code"] == "SH2001")!)).Single(a => ((string?)a["title"])!.StartsWith("Fix all", StringComparison.Ordinal)); // ! actions have titles
        Assert.Null(all["edit"]);
        var resolved = await at.Client.RequestAsync("codeAction/resolve", all);

        Assert.Equal(Mutable.Replace("double ", "readonly double ", StringComparison.Ordinal), Cursor.Edited(at.Text, EditsOf(resolved!, at))); // ! it was asked for
    }

    [Fact]
    public async Task A_rule_that_allows_it_is_suppressed_and_asks_for_the_reason()
    {
        var at = await editor.TypeAsync("CreditDecision Decide(Applicant a)\n{\n    // TODO: ask the owners\n    return CreditDecision.Accept(0);\n}\n");
        var found = await at.Client.PullAsync(at.Path);
        var todo = Assert.Single(found, d => (int?)d!["range"]!["start"]!["line"] == 2)!; // one is there

        var suppress = Assert.Single(await ActionsAsync(at, todo), a => ((string?)a["title"])!.StartsWith("Suppress", StringComparison.Ordinal)); // ! actions have titles
        await at.Client.ReplaceAsync(at.Path, 2, Cursor.Edited(at.Text, EditsOf(suppress, at)));

        var left = (await at.Client.PullAsync(at.Path)).Select(d => (string?)d!["code"]).ToList();
        Assert.DoesNotContain((string?)todo["code"], left);
        Assert.Contains("SH5013", left);
    }

    [Fact]
    public async Task A_safety_rule_is_not_offered_to_be_suppressed()
    {
        var at = await editor.TypeAsync("CreditDecision Decide(Applicant a) => CreditDecision.Accept(DateTime.Now.Hour);\n");
        var found = await at.Client.PullAsync(at.Path);

        Assert.DoesNotContain(await ActionsAsync(at, found.First(d => (string?)d!["code"] == "SH0001")!), a => ((string?)a["title"])!.StartsWith("Suppress", StringComparison.Ordinal)); // ! it is there; actions have titles
    }

    [Fact]
    public async Task A_script_is_run_on_its_samples()
    {
        var at = await editor.TypeAsync(Repo.Accept);
        await File.WriteAllTextAsync(at.Path, at.Text);

        var lens = (await at.Client.RequestAsync("textDocument/codeLens", Sent.Document(at.Path)))!.AsArray().First()!["command"]!; // the answer is a list of commands
        var outcome = await at.Client.RequestAsync("workspace/executeCommand", new JsonObject { ["command"] = lens["command"]!.DeepClone(), ["arguments"] = lens["arguments"]!.DeepClone() }); // ! it has both

        Assert.Equal("run on samples", (string?)lens["title"]);
        Assert.Equal(0, (int?)outcome?["exitCode"]);
        Assert.Contains("\"outcome\":\"accept\"", (string?)outcome?["output"], StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ of 200,000 fuel$", Assert.Single(await HintsAsync(at))); // beside the function that decides
        await at.Client.ReplaceAsync(at.Path, 2, at.Text + "// changed");
        Assert.Empty(await HintsAsync(at));
    }

    private static Task<IReadOnlyList<JsonNode>> ActionsAsync(Cursor at, JsonNode diagnostic) => at.Client.ActionsAsync(at.Path, diagnostic);

    private static async Task<IEnumerable<string?>> HintsAsync(Cursor at) => (await at.Client.RequestAsync("textDocument/inlayHint", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = EditorClient.Uri(at.Path) },
        ["range"] = new JsonObject { ["start"] = new JsonObject { ["line"] = 0, ["character"] = 0 }, ["end"] = new JsonObject { ["line"] = 9, ["character"] = 0 } },
    }))!.AsArray().Select(h => (string?)h!["label"]); // the answer is a list

    private static JsonArray EditsOf(JsonNode action, Cursor at) => action["edit"]!["changes"]![EditorClient.Uri(at.Path)]!.AsArray(); // it changes the file
}
