namespace ScriptHost.Compiler.Tests.Line;

/// <summary>Messages for a person who knows pandas or R and little C#: what, where, and what to write instead.</summary>
public sealed class TeachingTests
{
    [Theory]
    [InlineData("var t = System.IO.File.ReadAllText(\"w.csv\");", "SH0002", "'System.IO.File' exists in .NET, but is not available to scripts: a script reads no files")]
    [InlineData("var t = File.ReadAllText(\"w.csv\");", "SH0002", "a script reads no files")]
    [InlineData("var t = DateTime.Now;", "SH0001", "'DateTime.Now' exists in .NET, but is not available to scripts: a decision must not depend on when it is made; take the time from the input")]
    [InlineData("var t = Guid.NewGuid();", "SH0001", "it differs in every call")]
    [InlineData("var t = new System.Threading.Thread(() => { });", "SH0002", "a script computes on one thread")]
    [InlineData("System.Diagnostics.Process.Start(\"ls\");", "SH0002", "a script starts no programs")]
    [InlineData("var c = new System.Net.Http.HttpClient();", "SH0002", "enricher")]
    [InlineData("var t = tx.GetType();", "SH0001", "a script cannot inspect types")]
    [InlineData("var r = new System.Text.RegularExpressions.Regex(\"a+\");", "SH0002", "its cost cannot be metered")]
    [InlineData("Console.WriteLine(tx.Amount);", "SH0002", "a script prints nothing")]
    [InlineData("dynamic d = tx; var x = d.Amount;", "SH0003", "write the type")]
    [InlineData("var x = (Name: \"a\", 1.5); var y = x.Zzzzzz;", "CS1061", "its members are Item2, Name")]
    [InlineData("var x = tx.Amonut;", "CS1061", "'Transaction' has no member 'Amonut'; did you mean 'Amount'")]
    [InlineData("var x = Mth.Sqrt(2);", "CS0103", "'Mth' does not exist here; did you mean 'Math'")]
    [InlineData("print(tx.Amount);", "CS0103", "'print' does not exist here; a script prints nothing")]
    [InlineData("var x = np.log(tx.Amount);", "CS0103", "C# has Math.Log")]
    [InlineData("var x = 2 ** 3;", "CS0193", "write Math.Pow(x, 2)")]
    [InlineData("var r = new Random();", "SH0001", "write 'new Random(seed)' with a seed from the input")]
    [InlineData("var x = DayOfWeek.Monday == \"Monday\";", "CS0019", "'DayOfWeek' is not text but one of DayOfWeek.Sunday, DayOfWeek.Monday")]
    [InlineData("var x = 'large';", "CS1012", "text stands in double quotes")]
    public void A_name_that_is_not_there_is_explained(string statement, string id, string text)
    {
        var error = Some.Compile(Some.Scoring(statement + "\nreturn Decision.Approve();")).Diagnostics.First(d => d.Severity == Severity.Error);

        Assert.Equal(id, error.Id);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        Assert.Equal(3, error.Line);
    }

    [Theory]
    [InlineData("static class Stats { public static double Half(this double x) => x / 2; }", "CS1109", "to the top level of the script")]
    [InlineData("static class Stats { extension(double x) { public double Half => x / 2; } }", "CS9283", "write a top-level method")]
    public void An_extension_in_a_class_says_where_it_can_stand(string declaration, string id, string text)
    {
        var error = Some.Compile(declaration + "\n" + Some.Scoring("return Decision.Approve();")).Diagnostics.First(d => d.Severity == Severity.Error);

        Assert.Equal(id, error.Id);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unlike_member_lists_what_there_is_without_what_the_compiler_wrote()
    {
        var error = Some.Refusal(Some.Scoring("var x = tx.Zzzzzz;\nreturn Decision.Approve();"));

        Assert.Contains("; its members are ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("get_", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("op_", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("GetHashCode", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_entry_point_prints_the_signature_to_add()
    {
        var error = Some.Refusal("double Other(Transaction tx) => 0;");

        Assert.Equal("SH1001", error.Id);
        Assert.Contains("Decision Score(Transaction t) { … }", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_entry_point_is_recognised()
    {
        var error = Some.Refusal("Decision score(Transaction tx) => Decision.Approve();");

        Assert.Contains("'score' is close, rename it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_entry_point_says_what_is_wrong_and_what_is_expected()
    {
        var error = Some.Refusal("double Score(Transaction tx) => 1;");

        Assert.Contains("returns 'double' instead of 'Decision'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Decision Score(Transaction t)", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#r \"nuget: MathNet.Numerics\"", "SH0006", "#r is not available")]
    [InlineData("#line 1 \"other.csx\"", "SH0006", "'#line' is not available")]
    [InlineData("#define X", "SH0006", "'#define' is not available")]
    [InlineData("#if DEBUG\n#endif", "SH0006", "'#if' is not available")]
    public void A_directive_that_changes_the_code_is_refused(string directive, string id, string text)
    {
        var errors = Some.Compile(directive + "\n" + Some.Scoring("return Decision.Approve();")).Diagnostics;

        Assert.Contains(errors, e => e.Id == id && e.Line == 1 && e.Message.Contains(text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("int calls = 0;", "SH2001")]
    [InlineData("readonly List<int> Seen = new();", "SH2007")]
    [InlineData("readonly double[] Weights = [1, 2];", "SH2007")]
    [InlineData("Math.Sqrt(2);", "SH1011")]
    [InlineData("class C { public static int Count; }", "SH0009")]
    [InlineData("class C { public static event Action? E; }", "SH0009")]
    [InlineData("event Action? E;", "SH0009")]
    [InlineData("class C { ~C() { } }", "SH0009")]
    [InlineData("class C { static C() { } }", "SH0009")]
    [InlineData("async void F() { }", "SH0007")]
    public void State_and_code_outside_of_a_decision_are_refused(string declaration, string id)
    {
        var errors = Some.Compile(declaration + "\n" + Some.Scoring("return Decision.Approve();")).Diagnostics;

        Assert.Contains(errors, e => e.Id == id && e.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("contract: transaction-score@2", "the contract 'transaction-score@2' is not on this host; did you mean 'transaction-score@1'; it has transaction-score@1")]
    [InlineData("contrakt: transaction-score@1", "unknown key 'contrakt' in script.yaml; did you mean 'contract'")]
    [InlineData("contract: transaction-score@1\nbudget: { fuel: many }", "'fuel' is 'many'; write a whole number of steps")]
    [InlineData("contract: transaction-score@1\nbudget: { deadline: 20 }", "'deadline' is '20'; write a time with its unit, such as 20 ms")]
    [InlineData("contract: transaction-score@1\nbudget: { depth: 20000 }", "depth is 20,000; it must be 1 to 10,000 nested calls")]
    [InlineData("contract: [", "this is not YAML")]
    [InlineData("owners: [a]", "the key 'contract' is missing")]
    public void A_manifest_that_cannot_be_used_says_why(string manifest, string text)
    {
        var errors = Some.Compile(Some.Scoring("return Decision.Approve();"), manifest).Diagnostics;

        Assert.Contains(errors, e => e.Message.Contains(text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../../etc/passwd.csx", "leads out of the scripts folder")]
    [InlineData("/etc/passwd.csx", "is not a path inside the scripts folder")]
    [InlineData("lib/none.csx", "does not exist")]
    [InlineData("lib/data.txt", "is not a .csx file")]
    public void A_load_that_cannot_be_followed_is_refused(string path, string text)
    {
        var error = Some.Refusal($"#load \"{path}\"\n" + Some.Scoring("return Decision.Approve();"));

        Assert.Equal("SH0017", error.Id);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_loads_is_shown_whole()
    {
        var result = Some.Compile("#load \"lib/a.csx\"\n" + Some.Scoring("return Decision.Approve();"), more: [("lib/a.csx", "#load \"lib/b.csx\""), ("lib/b.csx", "#load \"lib/a.csx\"")]);

        var error = Assert.Single(result.Diagnostics);
        Assert.Equal("lib/b.csx", error.Path);
        Assert.Contains("lib/a.csx -> lib/b.csx -> lib/a.csx", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_or_not_utf8_never_reaches_the_parser()
    {
        var large = Some.Refusal("//" + new string('x', 300_000));
        var latin = ScriptCompiler.Check(
            Runtime.Bundle.Create("loose", Some.Path, [new Runtime.BundleFile(Some.Path, [0x2F, 0x2F, 0xE4]), Runtime.BundleFile.FromText("loose/script.yaml", "contract: transaction-score@1")]),
            [Some.Contract], CancellationToken.None);

        Assert.Contains("the limit is 262,144", large.Message, StringComparison.Ordinal);
        Assert.Contains("not UTF-8 at byte 3", Assert.Single(latin.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('\u202E')]
    [InlineData('\u200B')]
    [InlineData('\u0007')]
    public void Invisible_characters_are_refused(char hidden)
    {
        var error = Some.Refusal($"// a{hidden}b\n" + Some.Scoring("return Decision.Approve();"));

        Assert.Equal((1, 5), (error.Line, error.Column));
    }
}
