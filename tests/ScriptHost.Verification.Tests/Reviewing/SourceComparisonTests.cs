using ScriptHost.Compiler.Comparing;

namespace ScriptHost.Verification.Tests.Reviewing;

public sealed class SourceComparisonTests
{
    private const string Script = """
        const double ReviewFrom = 0.35;     // policy CR-12
        const int Most = 3, Least = 1;
        readonly FrozenSet<string> Settled = ["own", "free"];

        CreditDecision Decide(Applicant a)
        {
            var risk = Risk(a);
            return risk >= ReviewFrom
                ? CreditDecision.Review(risk, "high")
                : CreditDecision.Accept(risk);
        }

        static double Risk(Applicant a) => a.LoanDuration / 120.0;

        sealed record Card(double Sum)
        {
            public Card Add(double points) => new(Sum + points);
        }
        """;

    [Fact]
    public void A_changed_threshold_has_its_old_and_new_value_and_says_that_its_reason_stayed()
    {
        var change = Assert.Single(Changes(Script.Replace("0.35", "0.40", StringComparison.Ordinal)));

        Assert.Equal((ChangeKind.Changed, ElementKind.Value, "ReviewFrom", "0.35", "0.40", 1), (change.Kind, change.Element, change.Name, change.Before, change.After, change.Line));
        Assert.True(change.KeepsItsReason);
    }

    [Fact]
    public void A_threshold_whose_reason_changes_too_is_not_called_stale() =>
        Assert.False(Assert.Single(Changes(Script.Replace("0.35;     // policy CR-12", "0.40;     // policy CR-13", StringComparison.Ordinal))).KeepsItsReason);

    [Fact]
    public void A_function_says_which_of_its_lines_changed()
    {
        var change = Assert.Single(Changes(Script.Replace("var risk = Risk(a);", "var risk = Risk(a);\n    if (a.LoanAmount > 9000) risk += 0.1;", StringComparison.Ordinal)));

        Assert.Equal((ChangeKind.Changed, ElementKind.Function, "Decide"), (change.Kind, change.Element, change.Name));
        Assert.Equal(8, Assert.Single(change.Lines));
        Assert.Equal("+     if (a.LoanAmount > 9000) risk += 0.1;", Assert.Single(change.Excerpt));
    }

    [Fact]
    public void Layout_comments_and_order_are_no_changes() =>
        Assert.Empty(Changes("""
            sealed record Card(double Sum) { public Card Add(double points) => new(Sum + points); }
            // A comment.
            static double Risk(Applicant a) => a.LoanDuration / 120.0;
            readonly FrozenSet<string> Settled = ["own", "free"];
            const int Most = 3, Least = 1;
            const double ReviewFrom = 0.35;
            CreditDecision Decide(Applicant a) { var risk = Risk(a); return risk >= ReviewFrom ? CreditDecision.Review(risk, "high") : CreditDecision.Accept(risk); }
            """));

    [Fact]
    public void Added_removed_and_renamed_things_are_told_apart()
    {
        var changes = Changes(Script.Replace("double Risk(", "double Share(", StringComparison.Ordinal).Replace("risk = Risk(", "risk = Share(", StringComparison.Ordinal)
            .Replace("readonly FrozenSet<string> Settled = [\"own\", \"free\"];", "readonly FrozenSet<string> Trusted = [\"own\"];", StringComparison.Ordinal)
            .Replace("public Card Add(double points) => new(Sum + points);", "", StringComparison.Ordinal));

        Assert.Equal(
            ["Added Trusted", "Changed Decide", "Removed Card.Add", "Removed Settled", "Renamed Risk → Share"],
            changes.Select(c => $"{c.Kind} {c.Name}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_change_is_put_back_and_the_others_stay()
    {
        var after = Script.Replace("0.35", "0.40", StringComparison.Ordinal).Replace("Most = 3", "Most = 4", StringComparison.Ordinal).Replace("/ 120.0", "/ 100.0", StringComparison.Ordinal);
        var comparison = SourceComparison.Of(Some.Script(Script), Some.Script(after));

        var without = comparison.Changes.ToDictionary(c => c.Name, c => System.Text.Encoding.UTF8.GetString(comparison.Without(c, keepRemoved: false)!.Files.Single(f => f.Path.EndsWith(".csx", StringComparison.Ordinal)).Content.AsSpan()));

        Assert.Equal(["Most", "ReviewFrom", "Risk"], without.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(after.Replace("0.40", "0.35", StringComparison.Ordinal), without["ReviewFrom"]);
        Assert.Equal(after.Replace("Most = 4", "Most = 3", StringComparison.Ordinal), without["Most"]);
        Assert.Equal(after.Replace("/ 100.0", "/ 120.0", StringComparison.Ordinal), without["Risk"]);
    }

    [Fact]
    public void Silenced_rules_are_listed_with_their_files()
    {
        var comparison = SourceComparison.Of(Some.Script(Script), Some.Script("#pragma warning disable SH4001\n" + Script));

        Assert.Empty(comparison.SuppressionsBefore);
        Assert.Equal("SH4001 in some/some.csx", Assert.Single(comparison.SuppressionsAfter));
    }

    private static IReadOnlyList<SourceChange> Changes(string after) => SourceComparison.Of(Some.Script(Script), Some.Script(after)).Changes;
}
