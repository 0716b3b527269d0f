using ScriptHost.Runtime;
using ScriptHost.LanguageServer.Tests.Client;

namespace ScriptHost.LanguageServer.Tests.Features;

public sealed class CompletionTests(Editor editor) : IClassFixture<Editor>
{
    private const string Body = "CreditDecision Decide(Applicant a)\n{\n    const double Limit = 0.5;\n    $$\n    return CreditDecision.Accept(Limit);\n}\n";

    [Fact]
    public async Task After_the_input_come_its_members_with_what_the_contract_says_about_them()
    {
        var at = await editor.TypeAsync(Body.Replace("$$", "var x = a.$$", StringComparison.Ordinal));

        var items = await at.CompletionsAsync();

        Assert.Equal(typeof(Credit.Applicant).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal), items.Select(i => (string)i["label"]!).TakeWhile(l => l is not ("Equals" or "ToString")));
        var resolved = await at.Client.RequestAsync("completionItem/resolve", items.Single(i => (string?)i["label"] == "LoanDuration"));
        var text = (string?)resolved?["documentation"]?["value"];
        Assert.Contains("Agreed running time", text, StringComparison.Ordinal);
        Assert.Contains("Unit: months · Range: 1 to 120", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_an_empty_statement_nothing_is_offered_that_a_script_may_not_use()
    {
        var allowed = AllowList.Default.Members.Where(m => !m.IsIntrinsic && m.Id.StartsWith("T:", StringComparison.Ordinal)).Select(m => Short(m.Id)).ToHashSet();
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator) // the runtime sets it
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).SelectMany(Forbidden.TypesOf).Where(t => !allowed.Contains(t)).ToHashSet();
        var at = await editor.TypeAsync(Body);

        var labels = await at.LabelsAsync();

        Assert.True(framework.Count > 1_000, $"Only {framework.Count} forbidden types are known.");
        Assert.Contains("Console", framework);
        Assert.Equal([], labels.Intersect(framework));
        Assert.Contains("Math", labels);
    }

    [Fact]
    public async Task A_load_is_completed_with_the_files_that_may_be_shared()
    {
        editor.Repo.With("scripts/lib/bands.csx", "").With("scripts/lib/bands.test.csx", "").With("scripts/other/other.csx", Repo.Accept).With("scripts/other/script.yaml", "contract: credit-risk@1\n");
        var at = await editor.TypeAsync("#load \"li$$\"\n" + Repo.Accept);

        var items = await at.CompletionsAsync();

        Assert.Contains("lib/bands.csx", items.Select(i => (string?)i["label"]));
        Assert.DoesNotContain(items, i => (string?)i["label"] is "lib/bands.test.csx" or "other/other.csx" or "Math");
        var edit = items.Single(i => (string?)i["label"] == "lib/bands.csx")["textEdit"]!; // it has one
        Assert.Equal("#load \"lib/bands.csx\"\n" + Repo.Accept, Cursor.Edited(at.Text, [edit.DeepClone()]));
    }

    [Fact]
    public async Task What_is_approved_of_the_framework_has_its_documentation()
    {
        var at = await editor.TypeAsync(Body.Replace("$$", "var x = Math.$$", StringComparison.Ordinal));

        var resolved = await at.Client.RequestAsync("completionItem/resolve", (await at.CompletionsAsync()).Single(i => (string?)i["label"] == "Cbrt"));

        Assert.Equal("Returns the cube root of a specified number.", (string?)resolved?["documentation"]?["value"]);
    }

    [Fact]
    public async Task What_is_near_comes_first()
    {
        var labels = await (await editor.TypeAsync(Body)).LabelsAsync();

        Assert.Equal(["Limit", "a"], labels.Take(2).Order(StringComparer.Ordinal));
        Assert.True(labels.ToList().IndexOf("CreditDecision") < labels.ToList().IndexOf("Math"));
        Assert.Contains("foreach", labels);
    }

    [Theory]
    [InlineData("if (a.Housing == $$) {}", "Housing.Own")]
    [InlineData("if (a.Housing is $$) {}", "Housing.Own")]
    [InlineData("var x = a.Housing switch { $$ };", "Housing.Own")]
    [InlineData("switch (a.Housing) { case $$ }", "Housing.Own")]
    [InlineData("Housing h = $$;", "Housing.Own")]
    [InlineData("var d = new CreditDecision($$", "Outcome.Accept")]
    public async Task Where_an_enum_is_expected_its_values_come_first(string statement, string value)
    {
        var labels = await (await editor.TypeAsync(Body.Replace("$$", statement, StringComparison.Ordinal))).LabelsAsync();

        var type = value.Split('.')[0];
        Assert.Contains(value, labels.TakeWhile(l => l.StartsWith(type + ".", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_empty_script_is_offered_the_function_that_its_contract_calls()
    {
        var first = (await (await editor.TypeAsync("$$")).CompletionsAsync())[0];

        Assert.Equal("CreditDecision Decide(Applicant a)", (string?)first["label"]);
        Assert.Equal("CreditDecision Decide(Applicant a)\n{\n    $0\n}\n", (string?)first["insertText"]);
        Assert.DoesNotContain("CreditDecision Decide(Applicant a)", await (await editor.TypeAsync("$$\n" + Repo.Accept)).LabelsAsync());
    }

    [Theory]
    [InlineData("// a.$$")]
    [InlineData("var s = \"a.$$\";")]
    [InlineData("var n = 1.$$")]
    public async Task Text_and_numbers_are_left_alone(string statement) => Assert.Empty(await (await editor.TypeAsync(Body.Replace("$$", statement, StringComparison.Ordinal))).LabelsAsync());

    [Fact]
    public async Task A_function_of_a_loaded_file_is_offered()
    {
        editor.Repo.With("scripts/lib/share.csx", "double ShareOf(double part, double whole) => part / whole;\n");

        Assert.Contains("ShareOf", await (await editor.TypeAsync("#load \"lib/share.csx\"\n" + Body)).LabelsAsync());
    }

    private static string Short(string id) => id[(id.LastIndexOfAny(['.', ':']) + 1)..].Split('`')[0];
}
