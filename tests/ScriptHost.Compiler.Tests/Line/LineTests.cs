using Contract;
using ScriptHost.Runtime;
using ScriptHost.Compiler.Tests.References;

namespace ScriptHost.Compiler.Tests.Line;

public sealed class LineTests
{
    [Fact]
    public void The_same_bundle_gives_the_same_bytes()
    {
        var script = Some.Scoring("var s = 0.0; foreach (var a in tx.RecentAmounts) s += a; return Decision.Review(s, $\"{s}\");");

        var first = Some.Image(script);
        var second = Some.Image(script);

        Assert.Equal(first.Seal, second.Seal);
        Assert.Equal(first.ToBytes(), second.ToBytes());
    }

    /// <summary>Roslyn keeps any one label of a circle of jumps.</summary>
    [Theory]
    [InlineData("switch ((int)tx.Amount)\n{\n    case 0: goto case 1;\n    case 1: goto case 0;\n    default: return Decision.Approve();\n}")]
    [InlineData("switch ((int)tx.Amount)\n{\n    case 0: goto case 2;\n    case 1: return Decision.Approve(1);\n    case 2: goto case 0;\n    default: return Decision.Approve();\n}")]
    [InlineData("while (tx.Amount > 3)\n{\n    continue;\n}\nwhile (true)\n{\n    try\n    {\n        a: goto b;\n        b:\n        goto a;\n    }\n    finally { while (true) {\n        continue;\n    } }\n}")]
    public void A_circle_of_jumps_gives_the_same_bytes_whichever_label_the_compiler_keeps(string body)
    {
        Assert.Single(Enumerable.Range(0, 12).Select(_ => Some.Image(Some.Scoring(body)).Seal).Distinct());
    }

    [Fact]
    public void Every_case_gives_the_same_bytes_twice()
    {
        Assert.Empty(Cases.Files.SelectMany(Cases.Of).Where(c => Seal(c.Text, c.Loads) != Seal(c.Text, c.Loads)).Select(c => c.Name));
    }

    [CorpusFact]
    public void Every_accepted_script_of_the_corpus_gives_the_same_bytes_twice()
    {
        Assert.Empty(Corpus.Files.Where(f => f.Category is "ok" or "loops" && Seal(f.Text, []) != Seal(f.Text, [])).Select(f => f.Name));
    }

    private static string? Seal(string text, IReadOnlyCollection<(string, string)> loads) => Some.Compile(text, more: [.. loads]).Image?.Seal;

    [Fact]
    public void An_image_survives_the_way_through_bytes()
    {
        var image = Some.Image(Some.Scoring("return Decision.Approve();"));

        var back = ScriptImage.FromBytes(image.ToBytes());

        Assert.Equal(image.Seal, back.Seal);
        Assert.Equal(image.Facts.Budget, back.Facts.Budget);
        Assert.Equal(image.Facts.Members.AsEnumerable(), back.Facts.Members.AsEnumerable());
    }

    [Fact]
    public void A_changed_image_is_not_read()
    {
        var bytes = Some.Image(Some.Scoring("return Decision.Approve();")).ToBytes();
        bytes[^1] ^= 1;

        var error = Assert.Throws<ImageException>(() => ScriptImage.FromBytes(bytes));

        Assert.Contains("changed after it was sealed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_facts_name_the_sources_as_sha256sum_does_and_the_members_used()
    {
        var script = Some.Scoring("return Decision.Review(Math.Sqrt(tx.Amount), \"root\");");

        var facts = Some.Image(script).Facts;

        Assert.Contains(facts.Sources, s => s.Path == Some.Path && s.Sha256 == Hash.OfBytes(System.Text.Encoding.UTF8.GetBytes(script)));
        Assert.Contains("M:System.Math.Sqrt(System.Double)", facts.Members);
        Assert.Contains("M:Contract.Transaction.get_Amount", facts.Members);
    }

    [Fact]
    public void Top_level_values_are_made_once_and_shared()
    {
        var decision = Some.Run("""
            const double Limit = 100;
            readonly FrozenSet<string> Known = ["DE", "US"];
            readonly ImmutableArray<double> Weights = [0.5, 0.25];

            Decision Score(Transaction tx) => Known.Contains(tx.Country) && tx.Amount > Limit ? Decision.Review(Weights[1], "known") : Decision.Approve();
            """);

        Assert.Equal(Decision.Review(0.25, "known"), decision.Output);
    }

    [Fact]
    public void A_top_level_value_that_fails_refuses_the_version_and_says_where()
    {
        var image = Some.Image("readonly int Broken = int.Parse(\"x\", CultureInfo.InvariantCulture);\nDecision Score(Transaction tx) => Decision.Review(Broken, \"\");");

        var error = Assert.Throws<ProgramException>(() => ScriptProgram<Transaction, Decision>.Load(image, Some.Contract, LoadMode.Trial));

        Assert.Contains("FormatException", error.Message, StringComparison.Ordinal);
        Assert.Contains("loose/loose.csx:1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_top_level_value_that_never_ends_refuses_the_version()
    {
        var image = Some.Image("readonly int Endless = Loop();\nstatic int Loop() { while (true) { } }\nDecision Score(Transaction tx) => Decision.Review(Endless, \"\");", "contract: transaction-score@1\nbudget: { fuel: 1000000 }\n");

        var error = Assert.Throws<ProgramException>(() => ScriptProgram<Transaction, Decision>.Load(image, Some.Contract, LoadMode.Trial));

        Assert.Contains("fuel", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Loaded_files_are_part_of_the_script_and_keep_their_own_lines()
    {
        var result = Some.Compile(
            "#load \"lib/bands.csx\"\nDecision Score(Transaction tx) => Decision.Review(Band(tx.Amount), \"band\");",
            more: ("lib/bands.csx", "// bands\nstatic double Band(double x) => x > 100 ? Strnig.Empty.Length : 0;\n"));

        var error = Assert.Single(result.Diagnostics);
        Assert.Equal("lib/bands.csx", error.Path);
        Assert.Equal((2, 43), (error.Line, error.Column));
        Assert.Contains("did you mean 'String'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_of_a_stage_are_reported_at_once()
    {
        var result = Some.Compile("Decision Score(Transaction tx)\n{\n    var a = tx.Amonut;\n    var b = tx.Countri;\n    return Decision.Approve(a);\n}\n");

        Assert.Equal([3, 4], result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Line));
    }

    [CorpusFact]
    public void Every_ok_script_of_the_corpus_gives_the_same_decision_twice_for_the_same_fuel()
    {
        var failures = new List<string>();
        foreach (var file in Corpus.Files.Where(f => f.Category == "ok"))
        {
            using var program = ScriptProgram<Transaction, Decision>.Load(Some.Image(file.Text), Some.Contract, LoadMode.Trial);
            foreach (var sample in new TransactionScoring.TransactionScore().Samples)
            {
                var (first, second) = (program.Run(sample), program.Run(sample));
                if (first.Stop is not null || first.Output != second.Output || first.Usage.Fuel != second.Usage.Fuel) failures.Add($"{file.Name} on {sample.Id}: {first.Stop?.Message ?? $"{first.Output} then {second.Output}"}");
            }
        }

        Assert.Empty(failures);
    }
}
