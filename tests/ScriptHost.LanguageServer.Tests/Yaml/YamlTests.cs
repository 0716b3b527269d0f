using System.Text.Json.Nodes;
using ScriptHost.Compiler.Intake;
using ScriptHost.LanguageServer.Tests.Client;

namespace ScriptHost.LanguageServer.Tests.Yaml;

public sealed class YamlTests(Editor editor) : IClassFixture<Editor>
{
    [Theory]
    [InlineData("$$", "budget,contract,isolation,owners")]
    [InlineData("contract: credit-risk@1\n$$", "budget,isolation,owners")]
    [InlineData("contract: $$\n", "credit-risk@1,lending@1")]
    [InlineData("isolation: $$", "inproc,worker")]
    [InlineData("budget: { fuel: 1, $$ }", "allocation,deadline,depth")]
    [InlineData("budget:\n  depth: 3\n  $$", "allocation,deadline,fuel")]
    [InlineData("owners: $$", "")]
    [InlineData("# $$", "")]
    public async Task A_manifest_is_completed_from_its_schema(string text, string labels)
    {
        editor.Repo.With($"scripts/y{text.GetHashCode(StringComparison.Ordinal):x}/script.yaml", "");
        var at = await editor.OpenAsync($"scripts/y{text.GetHashCode(StringComparison.Ordinal):x}/script.yaml", text);

        Assert.Equal(labels, string.Join(',', (await at.LabelsAsync()).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("bud$$get: { fuel: 1 }", "budget")]
    [InlineData("budget: { fuel$$: 1 }", "budget", "fuel")]
    [InlineData("budget:\n  depth: 3\n  dead$$line: 5 ms\n", "budget", "deadline")]
    [InlineData("isola$$tion: worker", "isolation")]
    public async Task A_key_says_what_it_means(string text, params string[] path)
    {
        editor.Repo.With($"scripts/h{text.GetHashCode(StringComparison.Ordinal):x}/script.yaml", "");
        var at = await editor.OpenAsync($"scripts/h{text.GetHashCode(StringComparison.Ordinal):x}/script.yaml", text);
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Built.Repository, "docs", "schemas", "script.json")));
        foreach (var key in path) schema = schema?["properties"]?[key];

        var hover = (string?)(await at.AskAsync("textDocument/hover"))?["contents"]?["value"];

        Assert.StartsWith((string?)schema?["description"], hover, StringComparison.Ordinal);
        foreach (var word in schema?["enum"]?.AsArray() ?? []) Assert.Contains($"`{word}`", hover, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contract: credit-$$risk@1")]
    [InlineData("# bud$$get: 1")]
    [InlineData("nonsen$$se: 1")]
    public async Task What_is_no_key_says_nothing(string text)
    {
        editor.Repo.With($"scripts/n{text.GetHashCode(StringComparison.Ordinal):x}/script.yaml", "");

        Assert.Null(await (await editor.OpenAsync($"scripts/n{text.GetHashCode(StringComparison.Ordinal):x}/script.yaml", text)).AskAsync("textDocument/hover"));
    }

    [Fact]
    public async Task A_workspace_file_is_completed_from_its_schema() =>
        Assert.Equal(["contracts", "data", "hosts", "scripts"], (await (await editor.OpenAsync("other/scripthost.yaml", "$$")).LabelsAsync()).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("script.json", "in script.yaml; ", "contract: credit-risk@1\nnonsense: 1\n")]
    [InlineData("script.json", "in 'budget'; ", "contract: credit-risk@1\nbudget: { nonsense: 1 }\n", "budget")]
    [InlineData("scripthost.json", "in scripthost.yaml; ", "nonsense: 1\n")]
    public void The_published_schemas_have_the_keys_that_are_read(string schema, string place, string text, params string[] parents)
    {
        var found = schema == "script.json" ? Manifest(text) : Repository(text);
        var message = Assert.Single(found).Message; // unknown key 'nonsense' in …; the keys are a, b, c
        var at = JsonNode.Parse(File.ReadAllText(Path.Combine(Built.Repository, "docs", "schemas", schema)));
        foreach (var parent in parents) at = at?["properties"]?[parent];

        var keys = at!["properties"]!.AsObject().Select(p => p.Key); // a mapping has keys

        Assert.Contains(place, message, StringComparison.Ordinal);
        Assert.Equal(message[(message.IndexOf("the keys are ", StringComparison.Ordinal) + 13)..], string.Join(", ", keys));
    }

    private static IReadOnlyList<Compiler.ScriptDiagnostic> Repository(string text)
    {
        using var repo = new Repo().With("scripthost.yaml", text);
        return Workspace.Around(repo.Folder).Diagnostics;
    }

    private static IReadOnlyList<Compiler.ScriptDiagnostic> Manifest(string text)
    {
        using var repo = Repo.WithPoint(Repo.Accept).With("scripts/point/script.yaml", text);
        return Compiler.ScriptCompiler.Check(BundleReader.Read(repo.Path("scripts"), "point").Bundle!, [], CancellationToken.None).Diagnostics; // the test wrote a whole one
    }
}
