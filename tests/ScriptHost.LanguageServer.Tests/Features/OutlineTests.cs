using System.Text.Json.Nodes;
using ScriptHost.LanguageServer.Tests.Client;

namespace ScriptHost.LanguageServer.Tests.Features;

public sealed class OutlineTests(Editor editor) : IClassFixture<Editor>
{
    private const string Script = "#load \"lib/zero.csx\"\nconst double Limit = 0.5;\nenum Band { Low, High }\nrecord Part(string Name);\n\nCreditDecision Decide(Applicant a)\n{\n    var band = a.Age > 30 ? Band.Low : Band.High;\n    return CreditDecision.Review(0.25, \"look\");\n}\n";

    [Fact]
    public async Task The_outline_names_what_the_script_declares()
    {
        var symbols = (await AskAsync("textDocument/documentSymbol"))!.AsArray(); // the answer is a list

        Assert.Equal(["Limit", "Band", "Part", "Decide"], symbols.Select(s => (string?)s!["name"]));
        Assert.Equal(["Low", "High"], symbols[1]!["children"]!.AsArray().Select(s => (string?)s!["name"]));
    }

    [Fact]
    public async Task Bodies_can_be_folded() => Assert.Contains((await AskAsync("textDocument/foldingRange"))!.AsArray(), f => (int?)f!["startLine"] == 6 && (int?)f["endLine"] == 9);

    [Fact]
    public async Task A_load_leads_to_its_file()
    {
        var link = Assert.Single((await AskAsync("textDocument/documentLink"))!.AsArray())!; // the answer is a list

        Assert.Equal(EditorClient.Uri(editor.Repo.Path("scripts/lib/zero.csx")), (string?)link["target"]);
    }

    [Fact]
    public async Task Names_are_coloured_by_what_they_are()
    {
        var data = (await AskAsync("textDocument/semanticTokens/full"))!["data"]!.AsArray().Select(n => (int)n!).Chunk(5).ToList(); // tokens have data

        Assert.Equal([1, 13, 5, 7, 3], data[0]); // Limit: a readonly, static variable
        Assert.All(data, token => Assert.InRange(token[3], 0, 10));
        Assert.Contains(data, token => token[3] == 6); // a parameter
    }

    [Fact]
    public async Task Values_that_say_nothing_get_the_names_of_their_parameters()
    {
        var at = await OpenAsync(Script);

        var hints = await at.Client.RequestAsync("textDocument/inlayHint", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = EditorClient.Uri(at.Path) },
            ["range"] = new JsonObject { ["start"] = new JsonObject { ["line"] = 0, ["character"] = 0 }, ["end"] = new JsonObject { ["line"] = 99, ["character"] = 0 } },
        });

        Assert.Equal(["risk:", "reason:"], hints!.AsArray().Select(h => (string?)h!["label"])); // the answer is a list
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Formatting_keeps_the_line_ends(string lineEnd)
    {
        var at = await OpenAsync("CreditDecision Decide( Applicant a )\n{\nreturn   CreditDecision.Accept( 0.1 );\n}\n".ReplaceLineEndings(lineEnd));

        var edits = (await at.Client.RequestAsync("textDocument/formatting", Sent.Document(at.Path)))!.AsArray(); // the answer is a list

        Assert.Equal("CreditDecision Decide(Applicant a)\n{\n    return CreditDecision.Accept(0.1);\n}\n".ReplaceLineEndings(lineEnd), Cursor.Edited(at.Text, edits));
    }

    [Fact]
    public async Task A_file_that_the_parser_must_not_see_gives_empty_answers()
    {
        var at = await OpenAsync($"var x = {new string('(', 5_000)};\n$$");

        Assert.Empty(await at.LabelsAsync());
        Assert.Empty((await at.Client.RequestAsync("textDocument/documentSymbol", Sent.Document(at.Path)))!.AsArray()); // the answer is a list
    }

    private async Task<JsonNode?> AskAsync(string method)
    {
        var at = await OpenAsync(Script);
        return await at.Client.RequestAsync(method, Sent.Document(at.Path));
    }

    private Task<Cursor> OpenAsync(string script)
    {
        editor.Repo.With("scripts/lib/zero.csx", "const double Zero = 0;\n");
        return editor.TypeAsync(script);
    }
}
