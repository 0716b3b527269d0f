using ScriptHost.Compiler.Copies;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Tests.Testing;

public sealed class MutationTests
{
    [Fact]
    public void Thresholds_operators_branches_and_results_are_changed()
    {
        var mutants = Mutants.Of(Trial.Bundle(Trial.Script, null).Script, Some.Contracts[0]);

        Assert.Equal(
            [
                "1:27 threshold 0.5 -> 0.4", "1:27 threshold 0.5 -> 0.6", "2:51 arithmetic / -> *", "2:53 number 240.0 -> 240.1",
                "3:47 comparison >= -> <", "3:47 comparison >= -> >",
                "3:63 swapped results",
            ],
            mutants.Select(m => m.Kind == "swapped results" ? $"{m.Line}:{m.Column} {m.Kind}" : $"{m.Line}:{m.Column} {m.Kind} {m.Was} -> {m.Becomes}"));
    }

    [Theory]
    [InlineData("static double P(int n) => n switch { <= 8 => 1.5, _ => 2 };", "<= -> <")]
    [InlineData("static double P(int n) => n switch { <= 8 => 1.5, _ => 2 };", "<= 8 => 1.5, -> ")]
    [InlineData("static double P(int n) => n switch { <= 8 => 1.5, _ => 2 };", "1.5, _ => 2 -> 2, _ => 1.5")]
    [InlineData("static bool P(int n) => n is 1 or 2;", "or 2 -> ")]
    [InlineData("static bool P(int n) => n is 1 or 2;", "1 or  -> ")]
    [InlineData("static bool P(int n) => !(n > 1 && n < 5);", "! -> ")]
    [InlineData("static bool P(int n) => !(n > 1 && n < 5);", "&& -> ||")]
    [InlineData("static int P(int n) { if (n > 1) return 1; return -n; }", "n > 1 -> (n > 1) && false")]
    [InlineData("static int P(int n) { if (n > 1) return 1; return -n; }", "- -> ")]
    [InlineData("static decimal P() => 1_000.50m;", "1_000.50m -> 1000.51m")]
    public void Each_kind_of_mistake_is_made(string function, string change) =>
        Assert.Contains(change, Mutants.Of(Trial.Bundle(Trial.Script + "\n" + function, null).Script, Some.Contracts[0]).Select(m => $"{m.Was} -> {m.Becomes}"));

    [Fact]
    public void Text_is_not_arithmetic() => Assert.DoesNotContain(Mutants.Of(Trial.Bundle(Trial.Script + "\nstatic string P(string a) => a + \"b\";", null).Script, Some.Contracts[0]), m => m.Line == 4);

    [Fact]
    public void A_mistake_is_noticed_or_survives_with_an_input_that_shows_it()
    {
        var bundle = Trial.Bundle(Trial.Script, "Test(\"short loans are accepted\", () => Expect.Equal(0.5, ReviewFrom));");
        var trials = new MutantTrials(bundle, Some.Contracts, TestOptions.Default);

        var results = Mutants.Of(bundle.Script, Some.Contracts[0]).Select(m => trials.Run(m, compile => compile())).ToList();

        Assert.All(results.Where(r => r.Mutant.Kind == "threshold"), r => Assert.Equal((MutantFate.Noticed, "short loans are accepted"), (r.Fate, r.By)));
        var survivor = results.Single(r => r.Mutant is { Was: ">=", Becomes: ">" });
        Assert.Equal(MutantFate.Survived, survivor.Fate);
        var field = Assert.Single(survivor.Witness!.Input.Fields); // ! it makes a difference at 120 months
        Assert.Equal(("loanDuration", "120"), (field.Name, field.Value));
        Assert.Contains("review", survivor.Witness.Script, StringComparison.Ordinal);
        Assert.Contains("accept", survivor.Witness.Mutated, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mutant_that_does_not_end_is_noticed_and_one_that_is_no_script_does_not_count()
    {
        var bundle = Trial.Bundle("CreditDecision Decide(Applicant a) { var n = 0; while (n < 3) n++; return CreditDecision.Accept(0.1); }", "Test(\"ends\", () => Expect.Equal(0.1, 0.1));\nForAll<Applicant>(\"all\", a => Decide(a).Risk == 0.1);");
        var trials = new MutantTrials(bundle, Some.Contracts, TestOptions.Default);
        var mutants = Mutants.Of(bundle.Script, Some.Contracts[0]);

        Assert.Equal(MutantFate.Noticed, trials.Run(mutants.Single(m => m.Becomes == ">=") with { Becomes = ">= 0 || n <" }, c => c()).Fate);
        Assert.Equal(MutantFate.Refused, trials.Run(mutants[0] with { Becomes = "\"text\"" }, c => c()).Fate);
    }
}
