using ScriptHost.Compiler.Intake;

namespace ScriptHost.Compiler.Tests.Line;

/// <summary>Short texts that bring a compiler down, or keep it busy for minutes: refused on their tokens, before the parser sees them.</summary>
public sealed class BombTests
{
    public static TheoryData<string, string> Bombs => new()
    {
        { "brackets nest deeper", Body(Many("(", 5_000) + "1" + Many(")", 5_000)) },
        { "brackets nest deeper", Scoring(Many("{ ", 5_000) + Many("}", 5_000)) },
        { "brackets nest deeper", Body(Many("new { A = ", 100) + "1" + Many(" }", 100)) },
        { "brackets nest deeper", Body("tx is " + Many("{ Id: ", 100) + "_" + Many(" }", 100)) },
        { "brackets nest deeper", Body("$\"{" + Many("(", 5_000) + "1" + Many(")", 5_000) + "}\"") },
        { "brackets nest deeper", Many("f(a[b{", 8_000) },
        { "chains more than", Body(Many("!", 50_000) + "true") },
        { "chains more than", Body("$\"{" + Many("!", 50_000) + "true}\"") },
        { "chains more than", Body(Many("- ", 5_000) + "1") },
        { "chains more than", Body(Many("true ? 1 : ", 3_000) + "2") },
        { "chains more than", Body(Many("tx.Id ?? ", 3_000) + "\"\"") },
        { "chains more than", Body("tx" + Many(".Id", 3_000)) },
        { "chains more than", Body("tx" + Many("!", 20_000)) },
        { "chains more than", Body("\"abc\"" + Many("[..]", 3_000)) },
        { "chains more than", Body("f" + Many("()", 3_000)) },
        { "chains more than", Body(Many("(int)", 3_000) + "1") },
        { "chains more than", Body("tx" + Many(" with { Id = \"\" }", 2_000)) },
        { "chains more than", Body("1" + Many(" switch { 1 => 2, _ => 3 }", 1_000)) },
        { "chains more than", Body("tx is " + Many("not ", 5_000) + "null") },
        { "chains more than", Body("tx" + Many(" as object", 3_000)) },
        { "chains more than", Body(Many("await ", 3_000) + "1") },
        { "chains more than", Body(Many("new ", 3_000) + "int()") },
        { "chains more than", Body(Many("Func<", 3_000) + "int" + Many(">", 3_000)) },
        { "chains more than", Scoring("int a; " + Many("a = ", 8_000) + "1;") },
        { "chains more than", Scoring("int" + Many("[]", 3_000) + " a = null;") },
        { "chains more than", Scoring("int" + Many("?", 5_000) + " a = null;") },
        { "more than 1,000 operators", Body(Many("1 + ", 50_000) + "1") },
        { "more than 1,000 operators", Body(Many("\"a\" + ", 19_000) + "1") },
        { "more than 1,000 operators", Body("tx.Amount is " + Many("1 or ", 3_000) + "1") },
        { "lambdas nest deeper", Body(Many("F(x => ", 12) + "1" + Many(")", 12)) },
        { "lambdas nest deeper", Body(Many("x => ", 200) + "1") },
        { "lambdas nest deeper", Body(Many("1 switch { _ => ", 20) + "1" + Many(" }", 20)) },
        { "clauses", Body("from x in new[] { 1 }\n" + Many("let y = x\n", 300) + "select x") },
        { "clauses", Body(string.Concat(Enumerable.Range(0, 40).Select(i => $"from x{i} in tx.RecentAmounts\n")) + "select x0") },
        { "interpolated strings nest deeper", Body(Many("$\"{", 60) + "1" + Many("}\"", 60)) },
        { "interpolated strings nest deeper", Body(Many("$\"{" + new string(' ', 80), 200) + "1" + Many("}\"", 200)) },
        { "interpolated strings nest deeper", Body(Many("$\"\"\"{", 20) + "1" + Many("}\"\"\"", 20)) },
        { "interpolated strings nest deeper", Body(Many("$@\"{", 30) + "1" + Many("}\"", 30)) },
        { "interpolated strings nest deeper", Scoring(Many("$\"{", 5_000)) },
        { "holes", Body("$\"" + Many("{1}", 50_000) + "\"") },
        { "without braces", Scoring(Many("if (true) ", 9_000) + ";") },
        { "without braces", Scoring(Many("while (true) foreach (var x in tx.Id) ", 3_000) + ";") },
        { "without braces", Scoring(string.Concat(Enumerable.Range(0, 9_000).Select(i => $"L{i}: ")) + ";") },
        { "'else' follow", Scoring(Many("if (tx.Amount > 1) return null; else ", 4_000) + ";") },
        { "a name or number has at most", Body(Many("9", 100_000) + "m") },
        { "a name or number has at most", Scoring("var " + Many("a", 100_000) + " = 1;") },
        { "using directives", Many("using System;\n", 3_000) + Scoring("") },
        { "more than 500 directives", Many("#nullable enable\n", 3_000) + Scoring("") },
        { "more than 500 directives", Many("#region a\n", 9_000) + Scoring("") },
        { "more than 500 types", string.Concat(Enumerable.Range(1, 2_000).Select(i => $"class C{i} : C{i - 1} {{ }}\n")) + Scoring("") },
        { "tokens", Scoring(Many("a.b();\n", 12_000)) },
        { "tokens", Body("Math.Max(" + Many("1, ", 25_000) + "1)") },
        { "functions here have the name 'F'", string.Concat(Enumerable.Range(1, 200).Select(i => $"static int F(C{i} c, params int[] p) => 1;\n")) + Scoring("") },
        { "functions here have the name 'operator'", "class A\n{\n" + string.Concat(Enumerable.Range(1, 200).Select(i => $"    public static implicit operator C{i}(A a) => null;\n")) + "}\n" + Scoring("") },
        { "256", "//" + Many("x", 300_000) + "\n" + Scoring("") },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_refused_before_it_is_parsed(string message, string script)
    {
        var result = Some.Compile(script);

        var error = Assert.Single(result.Diagnostics);
        Assert.Equal("SH0015", error.Id);
        Assert.Contains(message == "256" ? "262,144" : message, error.Message, StringComparison.Ordinal);
        Assert.Equal("intake", Assert.Single(result.Stages).Stage);
    }

    [Fact]
    public void A_bundle_of_many_large_files_is_refused_by_its_size()
    {
        var more = Enumerable.Range(0, 40).Select(i => ($"lib/f{i}.csx", "//" + Many("x", 100_000) + "\n")).ToArray();

        var result = Some.Compile(string.Concat(more.Select(f => $"#load \"{f.Item1}\"\n")) + Scoring("return Decision.Approve();"), more: more);

        Assert.Contains("the script and what it loads have", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flood_of_findings_is_cut_and_counted()
    {
        var result = Some.Compile(Scoring(Many("a.b();\n", 8_000) + "return Decision.Approve();"));

        Assert.Equal(101, result.Diagnostics.Length);
        Assert.Equal(100, result.Diagnostics.Count(d => d.Severity == Severity.Error));
        Assert.Equal("7,900 more findings are not shown; correct these 100 first", result.Diagnostics.Single(d => d.Severity == Severity.Info).Message);
    }

    /// <summary>What people write when they are thorough.</summary>
    public static TheoryData<string> Large => new()
    {
        { "return Decision.Review(0.1" + string.Concat(Enumerable.Range(0, 300).Select(i => $" + 0.{i + 1} * (tx.Amount - {i}) / Math.Max(1, tx.RecentAmounts[0])")) + ", \"\");" },
        { "return Decision.Review(" + string.Concat(Enumerable.Range(0, 150).Select(i => $"tx.Amount < {i} ? 0.{i + 1} : ")) + "1, \"\");" },
        { string.Concat(Enumerable.Range(0, 300).Select(i => $"if (tx.Amount < {i} && tx.Country == \"C{i}\") return Decision.Approve(); else ")) + "return Decision.Review(1, \"\");" },
        { "return tx.Country switch { " + string.Concat(Enumerable.Range(0, 400).Select(i => $"\"C{i}\" when tx.Amount > {i} => Decision.Review({i}, $\"band {{{i}:0.0}} of {{tx.Amount}}\"), ")) + "_ => Decision.Approve() };" },
        { "double[] a = [" + string.Concat(Enumerable.Range(0, 9_000).Select(i => $"{i}.5, ")) + "1]; return Decision.Review(a[3], \"\");" },
        { "var d = new Dictionary<string, double> { " + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"[\"k{i}\"] = {i}.5, ")) + "}; return Decision.Review(d[\"k3\"], \"\");" },
        { "var d = new[] { " + string.Concat(Enumerable.Range(0, 500).Select(i => $"new {{ Name = \"k{i}\", From = {i}.5, To = {i + 1}.5 }}, ")) + "}; return Decision.Review(d[3].From, \"\");" },
        { string.Concat(Enumerable.Range(0, 300).Select(i => $"switch (tx.Amount) {{ case < {i}: break; default: return Decision.Approve(); }}\n")) + "return Decision.Approve();" },
        { "var text = $\"{tx.Id} {(tx.Amount > 3 ? $\"large {tx.Amount:0.00}\" : \"small\")} {{literal}}\"; var path = $@\"a \"\"{tx.Id}\"\"\"; var raw = $$\"\"\"{ {{tx.Id}} '\"' }\"\"\"; var c = '\"'; /* it's $\"{ */ return Decision.Review(text.Length + path.Length + raw.Length + c, \"\"); // don't" },
        { "return Decision.Review((from a in tx.RecentAmounts let b = a * 2 let c = b + 1 where c > 2 orderby a, b descending select a + b + c).Sum(), \"\");" },
        { "return Decision.Review(tx.RecentAmounts" + string.Concat(Enumerable.Range(0, 30).Select(i => $".Where(a => a > {i}).Select(a => a + {i})")) + ".Sum(), \"\");" },
    };

    [Theory]
    [MemberData(nameof(Large))]
    public void What_people_write_is_not_refused(string body)
    {
        Assert.Null(TokenCheck.FirstFault(Scoring(body)));
    }

    [Fact]
    public void Every_file_of_the_corpus_and_of_this_repository_that_compiled_is_within_the_limits()
    {
        Assert.Empty(Cases.Files.SelectMany(Cases.Of).Where(c => TokenCheck.FirstFault(c.Text) is not null).Select(c => c.Name));
        Assert.Empty(References.Corpus.Files.Where(f => f.Category == "ok" && TokenCheck.FirstFault(f.Text) is not null).Select(f => f.Name));
    }

    private static string Scoring(string body) => Some.Scoring(body);

    private static string Body(string expression) => Some.Scoring($"var x = {expression};\nreturn Decision.Approve();");

    private static string Many(string text, int times) => new System.Text.StringBuilder().Insert(0, text, times).ToString();
}
