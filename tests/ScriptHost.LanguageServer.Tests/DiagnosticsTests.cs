using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.LanguageServer.Tests.Client;
using ScriptHost.Runtime;

namespace ScriptHost.LanguageServer.Tests;

public sealed class DiagnosticsTests
{
    private const string Clock = "CreditDecision Decide(Applicant a) => CreditDecision.Accept(DateTime.Now.Hour / 24.0);\n";

    [Fact]
    public async Task A_script_that_is_opened_shows_what_a_check_finds()
    {
        using var repo = Repo.WithPoint(Clock);
        await using var client = await EditorClient.OpenAsync(repo.Folder);

        await client.OpenAsync(repo.Script, Clock);

        var shown = Shown.Of(await client.PublishedAsync(repo.Script, 1));
        Assert.Contains("SH0001 1 0:69-0:72", shown, StringComparison.Ordinal);
        Assert.Equal(Fresh(repo, Clock), shown);
    }

    [Fact]
    public async Task What_is_typed_counts_and_not_what_is_saved()
    {
        using var repo = Repo.WithPoint(Clock);
        await using var client = await EditorClient.OpenAsync(repo.Folder);
        await client.OpenAsync(repo.Script, Clock);
        await client.PublishedAsync(repo.Script, 1);

        await client.ReplaceAsync(repo.Script, 2, Repo.Accept);

        Assert.Equal(Fresh(repo.With("scripts/point/point.csx", Repo.Accept), Repo.Accept), Shown.Of(await client.PublishedAsync(repo.Script, 2)));
    }

    [Fact]
    public async Task A_loaded_file_that_is_typed_in_changes_the_script_that_loads_it()
    {
        const string Script = "#load \"lib/rate.csx\"\nCreditDecision Decide(Applicant a) => CreditDecision.Accept(Rate());\n";
        using var repo = Repo.WithPoint(Script).With("scripts/lib/rate.csx", "double Rate() => 0.5;\n");
        await using var client = await EditorClient.OpenAsync(repo.Folder);
        await client.OpenAsync(repo.Script, Script);
        Assert.DoesNotContain("CS", Shown.Of(await client.PublishedAsync(repo.Script, 1)), StringComparison.Ordinal);
        await client.OpenAsync(repo.Path("scripts/lib/rate.csx"), "double Rate() => 0.5;\n");
        await client.PublishedAsync(repo.Path("scripts/lib/rate.csx"), 1);

        await client.ReplaceAsync(repo.Path("scripts/lib/rate.csx"), 2, "string Rate() => DateTime.Now.ToString();\n");

        Assert.Contains("SH0001", Shown.Of(await client.PublishedAsync(repo.Path("scripts/lib/rate.csx"), 2)), StringComparison.Ordinal);
        Assert.Contains("CS1503", Shown.Of(await client.PublishedAsync(repo.Script, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_is_checked_as_it_is_typed()
    {
        using var repo = Repo.WithPoint(Repo.Accept);
        await using var client = await EditorClient.OpenAsync(repo.Folder);

        await client.OpenAsync(repo.Path("scripts/point/script.yaml"), "contract: credit-risk@1\nbugdet: { fuel: 1 }\n");

        Assert.Contains("SH1013 1 1:0-1:6 unknown key 'bugdet' in script.yaml; did you mean 'budget'", Shown.Of(await client.PublishedAsync(repo.Path("scripts/point/script.yaml"), 1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workspace_file_is_checked_as_it_is_typed()
    {
        using var repo = Repo.WithPoint(Repo.Accept);
        await using var client = await EditorClient.OpenAsync(repo.Folder);

        await client.OpenAsync(repo.Path("scripthost.yaml"), "contract: []\n");

        Assert.Contains("SH1013 1 0:0-0:8 unknown key 'contract'", Shown.Of(await client.PublishedAsync(repo.Path("scripthost.yaml"), 1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_point_is_checked_for_the_contract_that_was_named()
    {
        using var repo = new Repo().With("notes/try.csx", Clock);
        await using var client = await EditorClient.OpenAsync(repo.Folder, "--contract", "credit-risk@1");

        await client.OpenAsync(repo.Path("notes/try.csx"), Clock);

        Assert.Contains("SH0001", Shown.Of(await client.PublishedAsync(repo.Path("notes/try.csx"), 1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_is_answered_with_a_sentence_and_the_server_goes_on()
    {
        using var repo = Repo.WithPoint(Repo.Accept);
        await using var client = await EditorClient.OpenAsync(repo.Folder);
        await client.OpenAsync(repo.Script, $"var x = {new string('(', 100_000)}1;\n");

        Assert.StartsWith("SH0015 1 ", Shown.Of(await client.PublishedAsync(repo.Script, 1)), StringComparison.Ordinal);

        await client.ReplaceAsync(repo.Script, 2, Repo.Accept);
        Assert.DoesNotContain("SH0", Shown.Of(await client.PublishedAsync(repo.Script, 2)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_that_was_not_built_is_said_in_the_script()
    {
        using var repo = Repo.WithPoint(Repo.Accept).With("contracts/New/New.csproj", "<Project />").With("scripthost.yaml", "contracts: [contracts/New]\n");
        await using var client = await EditorClient.OpenAsync(repo.Folder);

        await client.OpenAsync(repo.Script, Repo.Accept);

        Assert.Contains("SH1014 1 0:0-0:0 The contract project", Shown.Of(await client.PublishedAsync(repo.Script, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_tests_is_checked_and_completed_as_a_continuation_of_its_script()
    {
        const string Tests = "Test(\"what is decided\", () => Expect.Near(0.1, Decide(null!).Nonsense));\nEx\n";
        using var repo = Repo.WithPoint(Repo.Accept);
        await using var client = await EditorClient.OpenAsync(repo.Folder);
        var path = repo.Path("scripts/point/point.test.csx");

        await client.OpenAsync(path, Tests);

        Assert.Contains("CS1061 1 0:61-0:69", Shown.Of(await client.PublishedAsync(path, 1)), StringComparison.Ordinal);
        var labels = (await client.RequestAsync("textDocument/completion", Sent.At(path, 1, 2)))!["items"]!.AsArray().Select(i => (string?)i!["label"]).ToList(); // a list has items
        Assert.Contains("Decide", labels);
        Assert.Contains("Expect", labels);
    }

    private static string Fresh(Repo repo, string text)
    {
        var bundle = BundleReader.Read(repo.Path("scripts"), "point").Bundle!; // the test wrote a whole one
        return Shown.Of(ScriptCompiler.Check(bundle, [LoadedContracts.Of(new Credit.Contract.CreditRisk())], CancellationToken.None).Diagnostics, text);
    }
}
