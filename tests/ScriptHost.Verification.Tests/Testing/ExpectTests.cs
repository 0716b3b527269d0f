namespace ScriptHost.Verification.Tests.Testing;

public sealed class ExpectTests
{
    [Theory]
    [InlineData("Test(\"functions and values of the script\", () => Expect.Equal(0.5, ReviewFrom));", true)]
    [InlineData("Test(\"near\", () => Expect.Near(0.1 + 0.2, 0.3));", true)]
    [InlineData("Test(\"not near\", () => Expect.Near(0.31, 0.3, 0.001));", false)]
    [InlineData("Test(\"not a number is not near\", () => Expect.Near(0, double.NaN, 1e9));", false)]
    [InlineData("Test(\"equal by every bit\", () => Expect.Equal(0.1 + 0.2, 0.3));", false)]
    [InlineData("Test(\"lists by elements\", () => Expect.Equal(ImmutableArray.Create(1, 2), ImmutableArray.Create(1, 2)));", true)]
    [InlineData("Test(\"other lists\", () => Expect.Equal(new[] { 1, 2 }, new[] { 1, 3 }));", false)]
    [InlineData("Test(\"longer lists\", () => Expect.Equal(new[] { 1, 2 }, new[] { 1, 2, 3 }));", false)]
    [InlineData("Test(\"records by fields\", () => Expect.Equal(CreditDecision.Accept(0.25), CreditDecision.Accept(0.25)));", true)]
    [InlineData("Test(\"null\", () => Expect.Equal<string?>(null, \"x\"));", false)]
    [InlineData("Test(\"true\", () => Expect.True(1 < 2));", true)]
    [InlineData("Test(\"throws\", () => Expect.Throws(() => Enumerable.Empty<int>().First()));", true)]
    [InlineData("Test(\"does not throw\", () => Expect.Throws(() => { }));", false)]
    [InlineData("Test(\"a failure inside is no exception\", () => Expect.Throws(() => Expect.True(false)));", false)]
    public void An_expectation_holds_or_not(string test, bool holds) => Assert.Equal(holds, Trial.Run(test).Passed);

    [Fact]
    public void Decisions_that_differ_are_shown_by_the_differing_fields()
    {
        var failure = Trial.Failure("Test(\"x\", () => Expect.Equal(CreditDecision.Accept(0.1), CreditDecision.Review(0.1, \"why\")));");

        Assert.Equal("differs in Outcome, Reason", failure.Message);
        Assert.Equal("Outcome = Outcome.Accept, Reason = \"\"", failure.Expected);
        Assert.Equal("Outcome = Outcome.Review, Reason = \"why\"", failure.Actual);
        Assert.Equal("some/some.test.csx:1", failure.Location);
    }

    [Fact]
    public void A_condition_is_shown_as_it_is_written() => Assert.Equal("1 + 1 == 3 to be true", Trial.Failure("Test(\"x\", () => Expect.True(1 + 1 == 3));").Expected);

    [Fact]
    public void The_line_is_that_of_the_expectation_not_of_the_test()
    {
        var failure = Trial.Failure("Test(\"x\", () =>\n{\n    Expect.Equal(1, 1);\n    Expect.Equal(1, 2);\n});");

        Assert.Equal("some/some.test.csx:4", failure.Location);
    }

    [Fact]
    public void A_failure_that_the_test_catches_is_a_failure_all_the_same() =>
        Assert.Equal("2", Trial.Failure("Test(\"x\", () => { try { Expect.Equal(1, 2); } catch { } });").Actual);

    [Fact]
    public void An_exception_of_the_script_is_shown_with_its_line()
    {
        var failure = Trial.Failure("Test(\"x\", () => Table(3));", Trial.Script + "\nstatic int Table(int i) => new[] { 1, 2 }[i];");

        Assert.StartsWith("threw IndexOutOfRangeException in", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.Location);
    }

    [Fact]
    public void A_table_has_a_test_for_each_row_and_shows_how_its_applicant_differs_from_a_sample()
    {
        var report = Trial.Run("""
            readonly Applicant Some = new()
            {
                CheckingStatus = CheckingStatus.NoChecking, LoanDuration = 12, CreditHistory = CreditHistory.CreditsPaidToDate, LoanPurpose = LoanPurpose.RadioTv, LoanAmount = 3059,
                ExistingSavings = Savings.Greater1000, EmploymentDuration = EmploymentDuration.From4To7, InstallmentPercent = 2, Sex = Sex.Male, OthersOnLoan = OthersOnLoan.None, CurrentResidenceDuration = 4,
                OwnsProperty = Property.RealEstate, Age = 61, InstallmentPlans = InstallmentPlans.None, Housing = Housing.Own, ExistingCreditsCount = 1, Job = Job.Unskilled, Dependents = 1,
                Telephone = Telephone.None, ForeignWorker = ForeignWorker.Yes,
            };
            Cases("long loans are reviewed", [12, 120, 119], months => Expect.Equal(months >= 120, Decide(Some with { LoanDuration = months }).Outcome == Outcome.Review));
            Cases("applicants", [(Some, 0.05), (Some with { LoanDuration = 24 }, 0.05)], (applicant, risk) => Expect.Equal(risk, Decide(applicant).Risk));
            """);

        Assert.Equal(["long loans are reviewed [1]", "long loans are reviewed [2]", "long loans are reviewed [3]", "applicants [1]", "applicants [2]"], report.Results.Select(r => r.Name));
        var failed = Assert.Single(report.Results, r => !r.Passed);
        var field = Assert.Single(failed.Failure!.Input!.Fields); // ! it failed on an applicant
        Assert.Equal(("applicants [2]", "sample 1", "loanDuration", "24", "12"), (failed.Name, failed.Failure.Input.Nearest, field.Name, field.Value, field.Other));
    }

    [Fact]
    public void An_empty_table_is_a_failure() => Assert.Equal("the table is empty", Trial.Failure("Cases(\"none\", new int[0], n => Expect.True(n > 0));").Actual);
}
