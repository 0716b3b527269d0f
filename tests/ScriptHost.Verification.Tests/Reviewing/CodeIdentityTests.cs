using ScriptHost.Compiler.Comparing;

namespace ScriptHost.Verification.Tests.Reviewing;

public sealed class CodeIdentityTests
{
    private const string Script = """
        const double Line = 0.35;
        static readonly double[] Points = [0.1, 0.2, 0.3];
        enum Band { Low, High }
        sealed record Card(double Sum, Band Band);

        CreditDecision Decide(Applicant a)
        {
            var card = Add(Start(), a.LoanDuration);
            var names = new[] { "b", "a" }.Where(n => n.Length > card.Sum).OrderBy(n => n).ToArray();
            return card.Sum > Line || names.Length > 5 ? CreditDecision.Review(Line, $"line {card.Band}") : CreditDecision.Accept(Risk(card));
        }

        static Card Start() => new(0, Band.Low);

        static Card Add(Card card, int months) => months switch { < 10 => card, < 20 => card with { Sum = card.Sum + Points[1] }, _ => new(Points[2], Band.High) };

        static double Risk(Card card) => 1 / (1 + Math.Exp(-card.Sum));
        """;

    [Fact]
    public void Comments_layout_order_and_other_names_of_functions_and_values_are_the_same_code()
    {
        var other = """
            // A comment.
            enum Level { Low, High }

            static double Probability(Card c)
            {
                return 1 / (1 + Math.Exp(-c.Sum));
            }
            static Card More(Card card, int months) => months switch { < 10 => card, < 20 => card with { Sum = card.Sum + Weights[1] }, _ => new(Weights[2], Level.High) };
            sealed record Card(double Sum, Level Band);
            static readonly double[] Weights = [0.1, 0.2, 0.3]; // fitted
            CreditDecision Decide(Applicant applicant)
            {
                var points = More(Begin(), applicant.LoanDuration);
                var texts = new[] { "b", "a" }.Where(t => t.Length > points.Sum).OrderBy(t => t).ToArray();
                return points.Sum > ReviewFrom || texts.Length > 5 ? CreditDecision.Review(ReviewFrom, $"line {points.Band}") : CreditDecision.Accept(Probability(points));
            }
            static Card Begin() => new(0, Level.Low);
            const double ReviewFrom = 0.35;
            """;

        Assert.Equal(Identity(Script), Identity(other));
    }

    [Theory]
    [InlineData("0.35", "0.36")]
    [InlineData("0.2, 0.3", "0.2, 0.4")]
    [InlineData("< 20", "<= 20")]
    [InlineData("enum Band { Low, High }", "enum Band { High, Low }")]
    [InlineData("Points[1]", "Points[2]")]
    [InlineData("card.Sum > Line ||", "card.Sum > Line |")]
    [InlineData("\"b\", \"a\"", "\"b\", \"c\"")]
    [InlineData("1 / (1 + Math.Exp(-card.Sum))", "1 / (Math.Exp(-card.Sum) + 1)")]
    [InlineData("n.Length > card.Sum", "n.Length >= card.Sum")]
    [InlineData("Start() => new(0,", "Start() => new(-0.0,")]
    [InlineData(".OrderBy(n => n)", ".OrderByDescending(n => n)")]
    public void Whatever_could_change_a_decision_is_other_code(string old, string now)
    {
        Assert.Contains(old, Script, StringComparison.Ordinal);

        Assert.NotEqual(Identity(Script), Identity(Script.Replace(old, now, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_script_that_does_not_compile_has_no_identity() =>
        Assert.Null(CodeIdentity.Of(Some.Script("CreditDecision Decide(Applicant a) => 1;"), Some.Contracts[0], CancellationToken.None));

    private static string Identity(string script) =>
        CodeIdentity.Of(Some.Script(script), Some.Contracts[0], CancellationToken.None) ?? throw new InvalidOperationException(string.Join('\n', Some.Gate(script).Diagnostics));
}
