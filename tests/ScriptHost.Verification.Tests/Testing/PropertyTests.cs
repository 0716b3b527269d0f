using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Tests.Testing;

public sealed class PropertyTests
{
    [Fact]
    public void A_property_that_holds_was_tried_on_samples_and_generated_values()
    {
        var result = Assert.Single(Trial.Run("ForAll<Applicant>(\"share\", a => Decide(a).Risk is > 0 and <= 0.5);").Results);

        Assert.True(result.Passed);
        Assert.Equal(203, result.Runs);
    }

    [Fact]
    public void A_counterexample_is_as_small_as_it_goes()
    {
        var failure = Trial.Failure("ForAll<Applicant>(\"short loans only\", a => a.LoanDuration < 77 || a.LoanAmount < 10_000);");

        Assert.Equal(["loanDuration", "loanAmount"], failure.Input!.Fields.Select(f => f.Name).Intersect(["loanDuration", "loanAmount"])); // ! a property fails on an input
        Assert.Equal(2, failure.Input.Fields.Length);
        Assert.Equal("77", failure.Input.Fields[0].Value);
        Assert.InRange(double.Parse(failure.Input.Fields[1].Value, System.Globalization.CultureInfo.InvariantCulture), 10_000, 10_000.02);
    }

    [Fact]
    public void The_same_seed_finds_the_same_and_another_one_tries_others()
    {
        const string Test = "ForAll<Applicant>(\"x\", a => a.LoanAmount < 50_000.5);";

        var (first, again) = (Trial.Failure(Test), Trial.Failure(Test));
        var other = Trial.Failure(Test, options: TestOptions.Default with { Seed = 2 });

        Assert.Equal(first.Input!.Json, again.Input!.Json); // ! a property fails on an input
        Assert.NotNull(other.Input);
    }

    [Fact]
    public void Values_of_other_types_are_generated_too()
    {
        var report = Trial.Run("ForAll<double>(\"d\", x => x * 0 == 0);\nForAll<Outcome>(\"o\", o => o != Outcome.Decline);\nForAll<ImmutableArray<int>>(\"list\", l => l.Length < 4);");

        Assert.Equal([true, false, false], report.Results.Select(r => r.Passed));
        Assert.Equal("\"decline\"", report.Results[1].Failure!.Input!.Json); // ! it failed
    }

    [Fact]
    public void What_the_contract_would_not_let_in_is_not_generated() =>
        Trial.Passes("ForAll<Applicant>(\"in range\", a => a is { LoanDuration: >= 1 and <= 120, Age: >= 18 and <= 100, LoanAmount: >= 1 and <= 100_000 });");

    [Fact]
    public void A_saved_counterexample_is_tried_first_and_named()
    {
        var saved = Trial.Input.Replace("\"age\":61", "\"age\":33", StringComparison.Ordinal);

        var failure = Trial.Failure("ForAll<Applicant>(\"nobody is 33\", a => a.Age != 33);", cases: Trial.Case("once found", "\"property\":\"nobody is 33\"", saved));

        Assert.Equal("on the saved case 'once found'", failure.Message);
        Assert.Equal("33", Assert.Single(failure.Input!.Fields).Value); // ! a property fails on an input
    }

    [Theory]
    [InlineData("Monotone<Applicant>(\"longer is riskier\", a => a with { LoanDuration = a.LoanDuration + 1 }, a => Decide(a).Risk);", true)]
    [InlineData("Monotone<Applicant>(\"longer is safer\", a => a with { LoanDuration = a.LoanDuration + 1 }, a => -Decide(a).Risk);", false)]
    [InlineData("InvariantTo<Applicant>(\"sex\", a => a with { Sex = Sex.Male }, Decide);", true)]
    [InlineData("InvariantTo<Applicant>(\"duration\", a => a with { LoanDuration = 1 }, Decide);", false)]
    [InlineData("InvariantTo<Applicant>(\"what the contract refuses is not looked at\", a => a with { LoanDuration = 999 }, Decide);", true)]
    public void Relations_between_two_inputs_hold_or_not(string test, bool holds) => Assert.Equal(holds, Trial.Run(test).Passed);

    [Fact]
    public void Fuel_is_that_of_the_image_that_is_deployed()
    {
        var golden = Assert.Single(Trial.Run("", cases: Trial.Case("x", "\"expected\":{}")).Results);

        var failure = Trial.Failure("ForAll<Applicant>(\"free\", a => Fuel.AtMost(0, a));");

        Assert.Equal($"{golden.Fuel} fuel", failure.Actual);
    }

    [Fact]
    public void A_property_that_does_not_end_is_stopped_and_named() =>
        Assert.StartsWith("stopped after 100,000,000 fuel", Trial.Failure("ForAll<Applicant>(\"x\", a => { while (true) { } });").Message, StringComparison.Ordinal);
}
