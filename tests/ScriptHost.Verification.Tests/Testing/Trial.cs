using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Tests.Testing;

/// <summary>A script of a few lines and its tests, run in this process.</summary>
internal static class Trial
{
    public const string Script = """
        const double ReviewFrom = 0.5;
        static double Risk(Applicant a) => a.LoanDuration / 240.0;
        CreditDecision Decide(Applicant a) => Risk(a) >= ReviewFrom ? CreditDecision.Review(Risk(a), "a long loan") : CreditDecision.Accept(Risk(a));
        """;

    /// <summary>Sample 1 of the contract as a case's input.</summary>
    public const string Input = """{"checkingStatus":"no_checking","loanDuration":12,"creditHistory":"credits_paid_to_date","loanPurpose":"radio_tv","loanAmount":3059,"existingSavings":"greater_1000","employmentDuration":"4_to_7","installmentPercent":2,"sex":"male","othersOnLoan":"none","currentResidenceDuration":4,"ownsProperty":"real_estate","age":61,"installmentPlans":"none","housing":"own","existingCreditsCount":1,"job":"unskilled","dependents":1,"telephone":"none","foreignWorker":"yes"}""";

    /// <summary>A line of a file of cases.</summary>
    public static string Case(string name, string rest, string input = Input) => $$$"""{"name":"{{{name}}}","input":{{{input}}},{{{rest}}}}""";

    public static TestBundle Bundle(string script, string? tests, string? cases = null) => TestBundle.Of(
        Runtime.Bundle.Create("some", "some/some.csx", [BundleFile.FromText("some/some.csx", script), BundleFile.FromText("some/script.yaml", "contract: credit-risk@1\n")]),
        new TestRead(tests is null ? null : "some/some.test.csx", tests is null ? [] : [BundleFile.FromText("some/some.test.csx", tests)], cases is null ? [] : [BundleFile.FromText("some/cases/some.jsonl", cases)], []));

    public static TestReport Run(string tests, string script = Script, string? cases = null, TestOptions? options = null) =>
        ScriptTests.Run(Bundle(script, tests.Length == 0 ? null : tests, cases), Some.Contracts, options ?? TestOptions.Default, CancellationToken.None);

    /// <summary>Why the only test failed.</summary>
    public static TestFailure Failure(string tests, string script = Script, string? cases = null, TestOptions? options = null)
    {
        var report = Run(tests, script, cases, options);
        Assert.Empty(report.Diagnostics.Select(d => d.ToString()));
        var failure = Assert.Single(report.Results).Failure;
        Assert.NotNull(failure);
        return failure;
    }

    public static void Passes(string tests, string script = Script, string? cases = null)
    {
        var report = Run(tests, script, cases);
        Assert.Empty(report.Diagnostics.Select(d => d.ToString()));
        Assert.NotEmpty(report.Results);
        Assert.All(report.Results, r => Assert.Null(r.Failure));
    }
}
