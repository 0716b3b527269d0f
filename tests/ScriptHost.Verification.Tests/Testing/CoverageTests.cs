using System.Text.Json;
using ScriptHost.Compiler.Copies;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Tests.Testing;

public sealed class CoverageTests
{
    /// <summary>Every way a decision can go, in the shapes that are hardest to write into.</summary>
    private const string Everything = """
        readonly ImmutableArray<int> Marks = [3, 5, 8];
        CreditDecision Decide(Applicant a)
        {
            if (a.LoanAmount < 0) throw new ArgumentException("amount");
            if (a is not { LoanDuration: > 1 and var months }) return CreditDecision.Accept(0);
            if (a.Age > 60) if (a.Dependents > 0) return CreditDecision.Review(0.5, "old, with dependents"); else months += 1;
            else if (a.Age > 90) return CreditDecision.Accept(0);
            else months += 0;
            var total = 0;
            foreach (var mark in Marks) if (mark > months || mark == 3 && months > 2) total += mark;
            for (var i = 0; i < 2; i++) total++;
            while (total > 100) total--;
            switch (a.Sex)
            {
                case Sex.Male: total++; break;
                default: { total += 2; break; }
            }
            object? boxed = total > 5 ? total : null;
            byte small = total > 3 ? (byte)1 : (byte)2;
            Func<int, int> twice = n => n > 3 ? n * 2 : n;
            List<int> list = total > 1000 ? [1] : [];
            var text = $"{(boxed is int number && number > 3 ? "many" : "few")} {list.Count}";
            var share = a.Housing switch { Housing.Own => 0.1, Housing.Rent when total > 4 => 0.2, _ => Fallback(null) ?? 0.3 };
            return new(Outcome.Accept, share, $"{text} {small} {twice(4)} {(boxed as string) ?? "none"}");
        }
        static double? Fallback(string? given) => given is null ? null : throw new ArgumentException(given);
        """;

    [Fact]
    public void A_copy_that_counts_answers_as_the_script_does()
    {
        var bundle = Trial.Bundle(Everything, "Test(\"x\", () => Expect.Throws(() => Decide(null!)));\nForAll<Applicant>(\"y\", a => Decide(a).Risk < 1);");
        var plain = ScriptTests.Run(bundle, Some.Contracts, TestOptions.Default, CancellationToken.None);
        var counting = ScriptTests.Run(bundle, Some.Contracts, TestOptions.Default with { Coverage = true }, CancellationToken.None);

        Assert.Empty(counting.Diagnostics.Select(d => d.ToString()));
        Assert.True(plain.Passed);
        Assert.True(counting.Passed);
        Assert.Contains(counting.Coverage, c => c is { Branch: "when true", Line: 4, Hits: 0 });
        Assert.Contains(counting.Coverage, c => c is { Branch: "loop body", Line: 12, Hits: 0 });
        Assert.Contains(counting.Coverage, c => c is { Branch: "right side of &&", Line: 10, Hits: > 0 });
        Assert.Contains(counting.Coverage, c => c is { Branch: "arm Housing.Own", Hits: > 0 });
    }

    [Theory]
    [InlineData(1, "when false 0, when true 1")]
    [InlineData(120, "when false 1, when true 0")]
    public void The_branch_that_was_taken_is_the_one_that_is_counted(int months, string hits)
    {
        const string Script = "CreditDecision Decide(Applicant a)\n{\n    if (a.LoanDuration < 60) return CreditDecision.Accept(0.1);\n    return CreditDecision.Accept(0.2);\n}";

        var report = Trial.Run("", Script, Trial.Case("x", "\"expected\":{}", Trial.Input.Replace("\"loanDuration\":12", $"\"loanDuration\":{months}", StringComparison.Ordinal)), TestOptions.Default with { Coverage = true });

        Assert.Empty(report.Diagnostics.Select(d => d.ToString()));
        Assert.Equal(hits, string.Join(", ", report.Coverage.Where(c => c.Branch is not null).OrderBy(c => c.Branch, StringComparer.Ordinal).Select(c => $"{c.Branch} {c.Hits}")));
        Assert.Equal(months < 60 ? 0 : 1, Assert.Single(report.Coverage, c => c is { Line: 4, Branch: null }).Hits);
    }

    [Theory]
    [InlineData("credit-risk")]
    [InlineData("retention-offer")]
    public void The_tests_of_this_repositorys_scripts_reach_every_branch(string point)
    {
        var bundle = TestBundle.Of(Some.OfRepository(point), Compiler.Intake.BundleReader.ReadTests(Some.ScriptsRoot, point));

        var report = ScriptTests.Run(bundle, Some.Contracts, TestOptions.Default with { Coverage = true }, CancellationToken.None);

        Assert.Empty(report.Results.Where(r => !r.Passed).Select(r => r.Name));
        Assert.Empty(report.Coverage.Where(c => c.Hits == 0).Select(c => $"{c.Path}:{c.Line} {c.Branch}"));
        Assert.True(report.Coverage.Count(c => c.Branch is not null) > 30);
    }

    [Fact]
    public void No_line_moves_in_the_copy()
    {
        var copy = CoverageCopy.Of(Trial.Bundle(Everything, null).Script, Some.Contracts[0])!; // ! it compiles

        Assert.Equal(Everything.Count(c => c == '\n'), copy.Files["some/some.csx"].Count(c => c == '\n'));
        Assert.All(copy.Places, p => Assert.InRange(p.Line, 2, 27));
        Assert.Equal(JsonSerializer.Serialize(copy.Places), JsonSerializer.Serialize(CoverageCopy.Of(Trial.Bundle(Everything, null).Script, Some.Contracts[0])!.Places)); // ! as above
    }
}
