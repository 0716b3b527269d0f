using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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
        Assert.Collection(await HintsAsync(at), h => Assert.Matches("^[0-9]+ of 200,000 fuel$", h), h => Assert.Matches("^[0-9]+ fuel, 100 %$", h)); // beside the function that decides, and at the end of its line
        Assert.Matches("^run on samples \\([0-9]+ of 200,000 fuel\\)$", (await LensesAsync(at))[0]);
        await at.Client.ReplaceAsync(at.Path, 2, at.Text + "// changed");
        Assert.Empty(await HintsAsync(at));
    }

    [Fact]
    public async Task A_lens_counts_the_saved_cases()
    {
        using var repo = Repo.WithPoint(Repo.Accept).With("scripts/point/cases/point.jsonl", "{}\n\n{}\n");
        await using var client = await EditorClient.OpenAsync(repo.Folder);
        await client.OpenAsync(repo.Script, Repo.Accept);

        Assert.Equal(["run on samples", "run tests (2 cases)"], await LensesAsync(new Cursor(client, repo.Script, "", 0, 0)));
    }

    [Fact]
    public async Task Tests_tell_what_became_of_each_and_what_the_lines_spent()
    {
        using var repo = Repo.WithPoint("CreditDecision Decide(Applicant a)\n{\n    var risk = 0.0;\n    for (var i = 0; i < 100; i++) risk += 0.001;\n    return CreditDecision.Accept(risk);\n}\n");
        var tests = repo.Script[..^".csx".Length] + ".test.csx";
        await File.WriteAllTextAsync(tests, "Test(\"holds\", () => Expect.Equal(1, 1));\nTest(\"does not\", () => Expect.Equal(1, 2));\nForAll<Applicant>(\"small\", a => Decide(a).Risk < 1);\n");
        await using var client = await EditorClient.OpenAsync(repo.Folder);
        await client.OpenAsync(repo.Script, await File.ReadAllTextAsync(repo.Script));
        var at = new Cursor(client, repo.Script, "", 0, 0);

        var outcome = await TestAsync(client, repo.Script);
        var one = await TestAsync(client, repo.Script, "does not");

        Assert.Equal(["holds: ", "does not: expected 1, but it is 2", "small: "], Told(outcome));
        Assert.Equal([0, 1, 2], outcome["tests"]!.AsArray().Select(t => (int)t!["line"]!)); // ! each has a line
        Assert.Equal(["does not: expected 1, but it is 2"], Told(one));
        await TestAsync(client, repo.Script, "small");
        Assert.Single(await HintsAsync(at), h => Regex.IsMatch(h!, "^[0-9,]+ fuel, 9[0-9] %$")); // ! hints have labels; the loop spends nearly all

        static IEnumerable<string> Told(JsonNode outcome) => outcome["tests"]!.AsArray().Select(t => $"{t!["name"]}: {t["message"]}"); // ! the answer has tests
    }

    private static async Task<string[]> LensesAsync(Cursor at) =>
        [.. (await at.Client.RequestAsync("textDocument/codeLens", Sent.Document(at.Path)))!.AsArray().Select(l => (string)l!["command"]!["title"]!)]; // ! the answer is a list of commands with titles

    private static async Task<JsonNode> TestAsync(EditorClient client, string script, params string[] only) =>
        (await client.RequestAsync("workspace/executeCommand", new JsonObject { ["command"] = "scripthost.test", ["arguments"] = new JsonArray([EditorClient.Uri(script), .. only]) }))!; // a command has an answer

    private static Task<IReadOnlyList<JsonNode>> ActionsAsync(Cursor at, JsonNode diagnostic) => at.Client.ActionsAsync(at.Path, diagnostic);

    private static async Task<IEnumerable<string?>> HintsAsync(Cursor at) => (await at.Client.RequestAsync("textDocument/inlayHint", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = EditorClient.Uri(at.Path) },
        ["range"] = new JsonObject { ["start"] = new JsonObject { ["line"] = 0, ["character"] = 0 }, ["end"] = new JsonObject { ["line"] = 9, ["character"] = 0 } },
    }))!.AsArray().Select(h => (string?)h!["label"]); // the answer is a list

    private static JsonArray EditsOf(JsonNode action, Cursor at) => action["edit"]!["changes"]![EditorClient.Uri(at.Path)]!.AsArray(); // it changes the file
}
