using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Tests.Testing;

/// <summary>What is wrong with test files and cases before any test runs.</summary>
public sealed class SuiteTests
{
    [Fact]
    public void A_test_file_without_tests_is_a_finding()
    {
        var found = Assert.Single(Trial.Run("// nothing yet\n").Diagnostics);

        Assert.Equal(("SH1031", "some/some.test.csx"), (found.Id, found.Path));
        Assert.Contains("holds no test", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_used_twice_is_a_finding_that_names_both_lines()
    {
        var found = Assert.Single(Trial.Run("Test(\"same\", () => { });\nTest(\"other\", () => { });\nForAll<Applicant>(\"same\", a => true);").Diagnostics);

        Assert.Equal(("SH1031", 3), (found.Id, found.Line));
        Assert.Contains("'same' is used twice, first on line 1", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_takes_names_that_hold_its_text()
    {
        var report = Trial.Run("Test(\"Risk of one\", () => { });\nTest(\"other\", () => { });", cases: Trial.Case("a risk case", "\"expected\":{\"risk\":0.05}"), options: TestOptions.Default with { Filter = "RISK" });

        Assert.Equal(["Risk of one", "a risk case"], report.Results.Select(r => r.Name));
    }

    [Theory]
    [InlineData("{\"name\":\"x\", }", 1, 14, "the line is not JSON")]
    [InlineData("\n[1]", 2, 1, "must be a JSON object")]
    [InlineData("{\"input\":{}}", 1, 1, "has no 'name'")]
    [InlineData("{\"name\":\"x\"}", 1, 1, "has no 'input'")]
    [InlineData("{\"name\":\"x\",\"input\":{\"loanDuration\":\"long\"}}", 1, 1, "'/input/loanDuration'")]
    [InlineData("{\"name\":\"x\",\"input\":INPUT,\"expect\":{}}", 1, 1, "the key 'expect' is not known; did you mean 'expected'")]
    [InlineData("{\"name\":\"x\",\"input\":INPUT,\"expected\":{\"rsk\":1}}", 1, 1, "'rsk', which a decision does not have; did you mean 'risk'")]
    [InlineData("{\"name\":\"x\",\"input\":INPUT,\"expected\":7}", 1, 1, "'expected' must be an object")]
    [InlineData("{\"name\":\"x\",\"input\":INPUT,\"expected\":{},\"tolerance\":-1}", 1, 1, "'tolerance' is -1; it must be a number of 0 or more")]
    [InlineData("{\"name\":\"x\",\"input\":INPUT}\n{\"name\":\"x\",\"input\":INPUT}", 2, 1, "'x' is used twice, first in some/cases/some.jsonl:1")]
    [InlineData("{\"name\":\"x\",\"input\":INPUT,\"property\":\"shares\"}", 1, 1, "there is no property 'shares' in the tests; did you mean 'share'")]
    public void A_case_that_cannot_be_used_is_a_finding_with_its_line(string cases, int line, int column, string message)
    {
        var report = Trial.Run("ForAll<Applicant>(\"share\", a => true);", cases: cases.Replace("INPUT", Trial.Input, StringComparison.Ordinal));

        var found = report.Diagnostics.First();
        Assert.Equal(("some/cases/some.jsonl", line, column), (found.Path, found.Line, found.Column));
        Assert.Contains(report.Diagnostics, d => d.Message.Contains(message, StringComparison.Ordinal));
        Assert.Empty(report.Results);
    }

    [Theory]
    [InlineData("\"expected\":{\"outcome\":\"accept\",\"risk\":0.05,\"reason\":\"\"}", null)]
    [InlineData("\"expected\":{\"risk\":0.05}", null)]
    [InlineData("\"expected\":{\"risk\":0.06}", "differs in risk")]
    [InlineData("\"expected\":{\"risk\":0.06},\"tolerance\":0.011", null)]
    [InlineData("\"expected\":{\"outcome\":\"review\",\"risk\":0.06},\"tolerance\":0.001", "differs in outcome, risk")]
    [InlineData("\"tolerance\":0", "the case says nothing of what to expect; write it, or take what the script decides with --update")]
    public void A_golden_says_which_fields_differ(string rest, string? message)
    {
        var result = Assert.Single(Trial.Run("", cases: Trial.Case("x", rest)).Results);

        Assert.Equal((TestKind.Golden, message), (result.Kind, result.Failure?.Message));
        Assert.Equal("""{"outcome":"accept","risk":0.05,"reason":""}""", result.Output);
    }

    [Fact]
    public void A_golden_on_which_the_script_stops_is_a_failure()
    {
        var failure = Trial.Failure("", "CreditDecision Decide(Applicant a) { if (a.Age == 61) while (true) { } return CreditDecision.Accept(0); }", Trial.Case("x", "\"expected\":{\"risk\":0}"));

        Assert.Equal("the script stopped after 200,000 fuel in 'Decide' (some/some.csx:1); the budget is set in script.yaml", failure.Message);
    }
}
