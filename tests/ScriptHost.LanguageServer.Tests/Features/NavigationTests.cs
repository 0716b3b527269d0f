using System.Text.Json.Nodes;
using ScriptHost.LanguageServer.Tests.Client;

namespace ScriptHost.LanguageServer.Tests.Features;

public sealed class NavigationTests(Editor editor) : IClassFixture<Editor>
{
    private const string Script = "#load \"lib/logit.csx\"\nconst double Limit = 0.5; // of CR-12\n\n// The share of loans like this that fail.\ndouble Risk(Applicant a) => Logit(a.LoanDuration);\n\nCreditDecision Decide(Applicant a)\n{\n    var risk = Risk(a);\n    return risk > Limit ? CreditDecision.Review(risk, \"high\") : CreditDecision.Accept(risk);\n}\n";
    private const string Library = "double Logit(double z) => 1 / (1 + Math.Exp(-z));\n";

    [Fact]
    public async Task Hovering_over_an_input_shows_unit_range_and_cost()
    {
        var text = await HoverAsync(Script.Replace("LoanDuration", "Loan$$Duration", StringComparison.Ordinal));

        Assert.Contains("int Applicant.LoanDuration", text, StringComparison.Ordinal);
        Assert.Contains("Unit: months · Range: 1 to 120", text, StringComparison.Ordinal);
        Assert.Contains("Cost: 1 fuel", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hovering_over_a_function_shows_the_comment_above_it() =>
        Assert.Contains("The share of loans like this that fail.", await HoverAsync(Script.Replace("= Risk(a)", "= Ri$$sk(a)", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public async Task Hovering_over_nothing_shows_nothing() => Assert.Null(await (await OpenAsync("$$\n" + Script)).AskAsync("textDocument/hover"));

    [Fact]
    public async Task A_call_shows_its_parameters_and_which_one_is_typed()
    {
        var help = await (await OpenAsync(Script.Replace("Review(risk, \"high\")", "Review(risk, $$)", StringComparison.Ordinal))).AskAsync("textDocument/signatureHelp");

        Assert.Equal(1, (int?)help?["activeParameter"]);
        Assert.Equal("CreditDecision CreditDecision.Review(double risk, string reason)", (string?)help?["signatures"]?[0]?["label"]);
        Assert.Equal("string reason", (string?)help?["signatures"]?[0]?["parameters"]?[1]?["label"]);
    }

    [Fact]
    public async Task A_definition_in_a_loaded_file_is_found()
    {
        var places = await (await OpenAsync(Script.Replace("=> Logit(", "=> Lo$$git(", StringComparison.Ordinal))).AskAsync("textDocument/definition");

        Assert.Equal([$"{EditorClient.Uri(editor.Repo.Path("scripts/lib/logit.csx"))} 0:7"], Places(places));
    }

    [Fact]
    public async Task A_definition_in_the_contract_is_a_page_that_cannot_be_changed()
    {
        var place = Assert.Single((await (await OpenAsync(Script.Replace("a.LoanDuration", "a.LoanDura$$tion", StringComparison.Ordinal))).AskAsync("textDocument/definition"))!.AsArray())!; // the answer is a list
        var path = new Uri((string)place["uri"]!).LocalPath; // a place has a file

        Assert.Contains("int LoanDuration", File.ReadAllLines(path)[(int)place["range"]!["start"]!["line"]!], StringComparison.Ordinal); // a place has a range
        Assert.True(File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly));
    }

    [Fact]
    public async Task References_are_found_with_and_without_the_declaration()
    {
        var at = await OpenAsync(Script.Replace("double Risk(", "double Ri$$sk(", StringComparison.Ordinal));

        Assert.Equal([$"{EditorClient.Uri(at.Path)} 8:15"], Places(await at.AskAsync("textDocument/references", "context", new JsonObject { ["includeDeclaration"] = false })));
        Assert.Equal(2, Places(await at.AskAsync("textDocument/references", "context", new JsonObject { ["includeDeclaration"] = true })).Count());
    }

    [Fact]
    public async Task A_new_name_goes_into_every_script_that_loads_the_file()
    {
        editor.Repo.With("scripts/lib/shared.csx", "double Shared() => 1;\n").With("scripts/one/script.yaml", "contract: credit-risk@1\n").With("scripts/two/script.yaml", "contract: credit-risk@1\n");
        editor.Repo.With("scripts/two/two.test.csx", "Test(\"one\", () => Expect.Near(1, Shared()));\n");
        foreach (var point in new[] { "one", "two" }) editor.Repo.With($"scripts/{point}/{point}.csx", "#load \"lib/shared.csx\"\nCreditDecision Decide(Applicant a) => CreditDecision.Accept(Shared());\n");
        var at = await editor.OpenAsync("scripts/lib/shared.csx", "double Sha$$red() => 1;\n");

        var prepared = await at.AskAsync("textDocument/prepareRename");
        var changes = (await at.AskAsync("textDocument/rename", "newName", "Common"))!["changes"]!.AsObject(); // an edit has changes

        Assert.Equal("Shared", (string?)prepared?["placeholder"]);
        Assert.Equal(["scripts/lib/shared.csx", "scripts/one/one.csx", "scripts/two/two.csx", "scripts/two/two.test.csx"], changes.Select(c => Path.GetRelativePath(editor.Repo.Folder, new Uri(c.Key).LocalPath)).Order(StringComparer.Ordinal));
        Assert.Equal("double Common() => 1;\n", Cursor.Edited(at.Text, changes[EditorClient.Uri(at.Path)]!.AsArray())); // it is among them
    }

    [Fact]
    public async Task What_the_contract_declares_and_what_is_no_name_are_refused_with_a_sentence()
    {
        var contract = await OpenAsync(Script.Replace("a.LoanDuration", "a.LoanDura$$tion", StringComparison.Ordinal));
        var own = await OpenAsync(Script.Replace("double Risk(", "double Ri$$sk(", StringComparison.Ordinal));

        Assert.Null(await contract.AskAsync("textDocument/prepareRename"));
        Assert.Contains("only what the script itself declares", (await Assert.ThrowsAsync<ServerError>(() => contract.AskAsync("textDocument/rename", "newName", "x"))).Message, StringComparison.Ordinal);
        Assert.Contains("'1x' is no name", (await Assert.ThrowsAsync<ServerError>(() => own.AskAsync("textDocument/rename", "newName", "1x"))).Message, StringComparison.Ordinal);
    }

    private async Task<Cursor> OpenAsync(string script)
    {
        editor.Repo.With("scripts/lib/logit.csx", Library);
        return await editor.TypeAsync(script);
    }

    private async Task<string?> HoverAsync(string script) => (string?)(await (await OpenAsync(script)).AskAsync("textDocument/hover"))?["contents"]?["value"];

    private static IEnumerable<string> Places(JsonNode? places) => places!.AsArray().Select(p => $"{p!["uri"]} {p["range"]!["start"]!["line"]}:{p["range"]!["start"]!["character"]}"); // what the protocol asks for
}
