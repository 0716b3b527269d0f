using System.Text;
using System.Text.Json.Nodes;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;
using ScriptHost.Verification.Reviewing;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Tests.Reviewing;

public sealed class ScriptReviewerTests
{
    private const string Base = """
        const double ReviewFrom = 0.35;     // policy CR-12

        CreditDecision Decide(Applicant a)
        {
            var risk = Risk(a);
            return risk >= ReviewFrom ? CreditDecision.Review(risk, "high") : CreditDecision.Accept(risk);
        }

        static double Risk(Applicant a) => a.LoanDuration / 120.0;
        """;

    private const string OneTest = """
        readonly Applicant Small = new()
        {
            CheckingStatus = CheckingStatus.Less0, LoanDuration = 15, CreditHistory = CreditHistory.NoCredits, LoanPurpose = LoanPurpose.CarNew, LoanAmount = 2_500, ExistingSavings = Savings.Less100,
            EmploymentDuration = EmploymentDuration.From1To4, InstallmentPercent = 3, Sex = Sex.Male, OthersOnLoan = OthersOnLoan.None, CurrentResidenceDuration = 3, OwnsProperty = Property.CarOther, Age = 35,
            InstallmentPlans = InstallmentPlans.None, Housing = Housing.Own, ExistingCreditsCount = 1, Job = Job.Skilled, Dependents = 1, Telephone = Telephone.None, ForeignWorker = ForeignWorker.Yes,
        };
        Test("a small loan", () => Expect.Equal(Outcome.Accept, Decide(Small).Outcome));
        """;

    [Fact]
    public void A_changed_threshold_changes_exactly_the_decisions_between_the_old_and_the_new_one()
    {
        var inputs = Applicants.Of(months: [.. Enumerable.Range(1, 120)]);

        var review = Review(Base.Replace("0.35", "0.40", StringComparison.Ordinal), inputs);

        var between = Enumerable.Range(1, 120).Count(m => m / 120.0 is >= 0.35 and < 0.40);
        Assert.Equal(between, review.Behaviour!.Counts.Differing);
        Assert.Equal(ScriptChange.Parameters, review.Change);
        Assert.Equal(Verdict.NeedsReview, review.Verdict);
        var transition = Assert.Single(review.Behaviour.Transitions, t => t.Before != t.After);
        Assert.Equal(("outcome", "review", "accept", between), (transition.Field, transition.Before, transition.After, transition.Count));
        var group = Assert.Single(review.Behaviour.Groups);
        Assert.Equal(("ReviewFrom (some/some.csx:1)", between), (group.Cause, group.Count));
        Assert.Equal(42, (int)JsonNode.Parse(group.Example.Input)!["loanDuration"]!);
        Assert.Equal(0, review.Behaviour.Counts.Noise);
    }

    [Fact]
    public void Each_decision_is_put_down_to_the_change_that_made_it()
    {
        var after = Base.Replace("0.35", "0.40", StringComparison.Ordinal).Replace("var risk = Risk(a);", "var risk = Risk(a);\n    if (a.LoanAmount > 50_000) return CreditDecision.Decline(risk, \"too much\");", StringComparison.Ordinal);
        var inputs = Applicants.Of(months: [10, 45, 100]).Concat(Applicants.Of(months: [10, 45], amount: 60_000)).ToList();

        var behaviour = Review(after, inputs).Behaviour!;

        Assert.Equal(
            ["Decide (some/some.csx:6): accept → decline 1", "ReviewFrom (some/some.csx:1): review → accept 1", "several changes together: review → decline 1"],
            behaviour.Groups.Select(g => $"{g.Cause}: {g.Transition} {g.Count}").Order(StringComparer.Ordinal));
        Assert.Empty(behaviour.Unreached);
    }

    [Fact]
    public void A_changed_branch_that_no_input_reaches_is_said_to_be_unknown()
    {
        var after = Base.Replace("var risk = Risk(a);", "var risk = Risk(a);\n    if (a.LoanAmount > 50_000)\n        return CreditDecision.Decline(risk, \"too much\");", StringComparison.Ordinal);

        var review = Review(after, Applicants.Of(months: [10, 45, 100]));

        Assert.Equal(0, review.Behaviour!.Counts.Differing);
        Assert.Contains(review.Behaviour.Unreached, u => u is { Path: "some/some.csx", Line: 6, What: "when true" });
        Assert.Contains(review.Reasons, r => r.Text.EndsWith("reached by no input", StringComparison.Ordinal));
    }

    [Fact]
    public void Arithmetic_in_another_order_is_a_shift_within_the_tolerance()
    {
        var before = Base.Replace("a.LoanDuration / 120.0", "0.1 + a.LoanDuration / 1000.0 + 0.2", StringComparison.Ordinal);

        var review = Review(before, before.Replace("0.1 + a.LoanDuration / 1000.0 + 0.2", "0.1 + 0.2 + a.LoanDuration / 1000.0", StringComparison.Ordinal), Applicants.Of(months: [.. Enumerable.Range(1, 40)]));

        Assert.Equal(ScriptChange.Logic, review.Change);
        Assert.Equal(0, review.Behaviour!.Counts.Differing);
        Assert.True(review.Behaviour.Counts.WithinTolerance > 0);
        var shift = Assert.Single(review.Behaviour.Shifts);
        Assert.Equal(("risk", 0, review.Behaviour.Counts.WithinTolerance), (shift.Field, shift.Beyond, shift.Differing));
        Assert.InRange(Math.Abs(shift.Largest), double.Epsilon, 1e-15);
    }

    [Fact]
    public void A_tolerance_of_nothing_takes_the_last_bit_for_a_change()
    {
        var before = Base.Replace("a.LoanDuration / 120.0", "0.1 + a.LoanDuration / 1000.0 + 0.2", StringComparison.Ordinal);
        var after = before.Replace("0.1 + a.LoanDuration / 1000.0 + 0.2", "0.1 + 0.2 + a.LoanDuration / 1000.0", StringComparison.Ordinal);

        var counts = Review(before, after, Applicants.Of(months: [.. Enumerable.Range(1, 40)]), tolerance: 0).Behaviour!.Counts;

        Assert.Equal(0, counts.WithinTolerance);
        Assert.True(counts.Changed > 0);
    }

    [Fact]
    public void A_refactoring_is_not_replayed_because_no_decision_can_change()
    {
        var after = "// The risk of a loan.\nstatic double Share(Applicant who) => who.LoanDuration / 120.0;\n" + Base.Replace("static double Risk(Applicant a) => a.LoanDuration / 120.0;", "", StringComparison.Ordinal).Replace("Risk(a)", "Share(a)", StringComparison.Ordinal);

        var review = Review(Base, after, NeverRead());

        Assert.Equal((ScriptChange.Identical, Verdict.NoEffect), (review.Change, review.Verdict));
        Assert.Null(review.Behaviour);
        Assert.Contains("no behaviour change is possible", review.NotReplayed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_smaller_budget_is_replayed_although_the_code_is_the_same_and_blocks_when_inputs_use_it_up()
    {
        var script = Base.Replace("a.LoanDuration / 120.0;", "Enumerable.Range(0, a.LoanDuration).Sum(i => 1 / 120.0);", StringComparison.Ordinal);
        var longest = Review(script, script.Replace("0.35", "0.36", StringComparison.Ordinal), Applicants.Of(months: [48])).Behaviour!.Fuel.Before.Max;

        var review = Review(Some.Script(script), Some.Script(script, FormattableString.Invariant($"contract: credit-risk@1\nbudget: {{ fuel: {longest} }}\n")), Applicants.Of(months: [47, 110, 120]));

        Assert.Equal((ScriptChange.Manifest, Verdict.Blocked), (review.Change, review.Verdict));
        Assert.Equal((2, 2), (review.Behaviour!.Counts.NewlyStopped, review.Behaviour.Counts.OverBudget));
        Assert.Contains(review.Reasons, r => r is { Verdict: Verdict.NeedsEngineer, Text: "another budget" });
        Assert.Equal("some/script.yaml", Assert.Single(review.Behaviour.Groups).Cause);
    }

    [Fact]
    public void Newly_used_members_and_silenced_rules_need_an_engineer()
    {
        var review = Review("#pragma warning disable SH4003\n" + Base.Replace("a.LoanDuration / 120.0", "Math.Min(1, Math.Sqrt(a.Age) / 100 + a.LoanDuration / 120.0)", StringComparison.Ordinal), Applicants.Of(months: [10]));

        Assert.Equal(Verdict.NeedsEngineer, review.Verdict);
        Assert.Contains("M:System.Math.Sqrt(System.Double)", review.Capabilities.Framework.Added);
        Assert.Contains("M:Credit.Applicant.get_Age", review.Capabilities.Contract.Added);
        Assert.Contains("SH4003 in some/some.csx", review.Capabilities.Suppressions.Added);
        Assert.Contains(review.Reasons, r => r.Text == "newly uses Applicant.Age of the contract");
    }

    [Fact]
    public void A_script_that_does_not_compile_blocks_with_its_new_findings()
    {
        var review = Review(Base.Replace("a.LoanDuration / 120.0", "System.IO.File.ReadAllText(\"x\").Length", StringComparison.Ordinal), Applicants.Of(months: [10]));

        Assert.Equal(Verdict.Blocked, review.Verdict);
        Assert.NotEmpty(review.New);
        Assert.Null(review.Behaviour);
    }

    [Fact]
    public void Findings_that_only_moved_are_unchanged()
    {
        var warns = "CreditDecision Decide(Applicant a)\n{\n    int unused = 1;\n    return CreditDecision.Accept(0.1);\n}\n";

        var review = Review(warns, "\n\n" + warns.Replace("0.1", "0.2", StringComparison.Ordinal), Applicants.Of(months: [10]));

        Assert.True(review.Unchanged > 0);
        Assert.Empty(review.New);
        Assert.Empty(review.Fixed);
    }

    [Fact]
    public void Captures_of_another_contract_version_are_left_out_and_counted()
    {
        var foreign = Applicants.Of(months: [10, 20]).Select(c => c with { Contract = new Contracts.ContractId("credit-risk", 2) });

        var behaviour = Review(Base.Replace("0.35", "0.40", StringComparison.Ordinal), foreign).Behaviour!;

        Assert.Equal(2, behaviour.Counts.Unfit);
        Assert.Contains(behaviour.Unfit, u => u.Name.Contains("credit-risk@2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_segment_is_shown_when_its_share_moved_so_far_that_the_intervals_part()
    {
        var after = Base.Replace("risk >= ReviewFrom", "risk >= ReviewFrom || a.Housing == Housing.Rent", StringComparison.Ordinal);
        var inputs = Applicants.Of(months: [.. Enumerable.Repeat(10, 60)]).Concat(Applicants.Of(months: [.. Enumerable.Repeat(10, 60)], housing: "rent"));

        var segments = Review(after, inputs).Behaviour!.Segments;

        var shift = segments.First(s => s is { Segment: "housing = rent", Outcome: "outcome = review" });
        Assert.True(shift.Effect > 0.9);
        Assert.True(shift.Before.High < shift.After.Low);
        Assert.DoesNotContain(segments, s => s.Segment == "housing = own");
    }

    [Fact]
    public void Groups_of_a_protected_field_are_shown_whenever_a_decision_changes_moved_or_not()
    {
        var inputs = Applicants.Of(months: [.. Enumerable.Range(1, 120)]).ToList();

        var changed = Review(Base.Replace("0.35", "0.40", StringComparison.Ordinal), inputs);

        var groups = changed.Behaviour!.Segments.Where(s => s.IsProtected).ToList();
        Assert.Contains(groups, s => s.Segment == "sex = male" && s.Effect != 0);
        Assert.Contains(groups, s => s.Segment == "sex = female" && s.Effect == 0);
        Assert.All(groups, s => Assert.True(s.Segment.StartsWith("sex = ", StringComparison.Ordinal) || s.Segment.StartsWith("foreignWorker = ", StringComparison.Ordinal), s.Segment));
        Assert.Contains("| protected group | outcome |", ReviewText.Markdown(new ReviewReport("main", "head", [changed], 0, [], [])), StringComparison.Ordinal);
    }

    [Fact]
    public void Branches_on_changed_lines_that_no_test_takes_are_named()
    {
        var after = Base.Replace("risk >= ReviewFrom", "risk >= ReviewFrom || a.LoanAmount > 90_000", StringComparison.Ordinal);
        ReviewSide Side(string name, string script) => new(name, Some.Script(script), [], new TestRead("some/some.test.csx", [BundleFile.FromText("some/some.test.csx", OneTest)], [], []));

        var tests = Reviewer(ReviewTools.DefaultTolerance).Review("some", Side("main", Base), Side("head", after), [], CancellationToken.None).Tests!;

        Assert.Equal((1, 1), (tests.PassedBefore, tests.PassedAfter));
        Assert.InRange(tests.Untested.Length, 1, tests.Branches - 1);
        Assert.All(tests.Untested, u => Assert.Equal("some/some.csx", u.Path));
    }

    [Fact]
    public void Every_form_of_a_report_is_the_same_bytes_twice()
    {
        var after = Base.Replace("0.35", "0.40", StringComparison.Ordinal);

        var (first, second) = (Report(), Report());

        Assert.Equal(ReviewText.Json(first), ReviewText.Json(second));
        Assert.Equal(ReviewText.Markdown(first), ReviewText.Markdown(second));
        Assert.Equal(ReviewText.Html(first), ReviewText.Html(second));
        Assert.Equal(ReviewText.Terminal(first, 80), ReviewText.Terminal(second, 80));

        ReviewReport Report() => new("main@12345678", "working tree", [Review(after, Applicants.Of(months: [.. Enumerable.Range(1, 120)]))], 1, [], ["scripthost review --base main"]);
    }

    [Fact]
    public void Text_of_a_script_never_becomes_markup_and_no_form_grows_out_of_bounds()
    {
        var many = string.Join('\n', Enumerable.Range(0, 300).Select(i => $"const double Value{i} = 0.{i + 1};     // <script>alert({i})</script> | `x` *y*"));
        var report = new ReviewReport("main", "<img src=x>", [Review(Base + "\n" + many, Base + "\n" + many.Replace("= 0.", "= 1.", StringComparison.Ordinal).Replace("0.1;", "0.2;", StringComparison.Ordinal), [])], 0, [], ["scripthost review"]);

        var (markdown, html, text) = (ReviewText.Markdown(report), ReviewText.Html(report), ReviewText.Terminal(report, 80));

        Assert.InRange(Encoding.UTF8.GetByteCount(markdown), 1, 60_000);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", markdown + html, StringComparison.Ordinal);
        Assert.DoesNotContain("://", html, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("Value299", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_has_the_numbers_of_the_report_and_names_its_format()
    {
        var review = Review(Base.Replace("0.35", "0.40", StringComparison.Ordinal), Applicants.Of(months: [.. Enumerable.Range(1, 120)]));

        var json = JsonNode.Parse(ReviewText.Json(new ReviewReport("main", "head", [review], 0, [], [])))!;

        Assert.Equal("1.0", (string?)json["formatVersion"]);
        Assert.Equal("needsReview", (string?)json["verdict"]);
        Assert.Equal(review.Behaviour!.Counts.Differing, (int)json["scripts"]![0]!["behaviour"]!["counts"]!["differing"]!);
    }

    private static IEnumerable<Capture> NeverRead()
    {
        Assert.Fail("The captures were read.");
        yield break;
    }

    private static ScriptReview Review(string after, IEnumerable<Capture> captures) => Review(Base, after, captures);

    private static ScriptReview Review(string before, string after, IEnumerable<Capture> captures, double tolerance = ReviewTools.DefaultTolerance) => Review(Some.Script(before), Some.Script(after), captures, tolerance);

    private static ScriptReview Review(Bundle before, Bundle after, IEnumerable<Capture> captures, double tolerance = ReviewTools.DefaultTolerance) =>
        Reviewer(tolerance).Review("some", new ReviewSide("main", before, [], null), new ReviewSide("head", after, [], null), captures, CancellationToken.None);

    private static ScriptReviewer Reviewer(double tolerance) => new(new ReviewTools(
        [.. Some.Contracts], (bundle, cancellationToken) => Gate.Run(bundle, Some.Contracts, cancellationToken),
        (bundle, options, cancellationToken) => ScriptTests.Run(bundle, Some.Contracts, options, cancellationToken), tolerance));
}
