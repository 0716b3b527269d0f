// Tests of the additive scorecard; the tests of every script that uses it load them.
#load "scorecard.csx"

Cases("log-odds as a share", [(0.0, 0.5), (1.0, 0.7310585786300049), (2.0, 0.880797077977882), (double.PositiveInfinity, 1.0), (double.NegativeInfinity, 0.0)],
    (logOdds, share) => Expect.Near(share, Logistic(logOdds), 1e-12));

Test("points add up to the probability", () =>
    Expect.Near(Logistic(-1.0 + 0.5 - 0.25 + 0.75), Scorecard.StartingAt(-1.0).Add(0.5, "a").Add(-0.25, "b").Add(0.75, "c").Probability));

Test("a card without raising points has no main reason", () => Expect.Equal("no single characteristic", Scorecard.StartingAt(1).Add(-0.5, "a").Add(0, "b").MainReasons));

Cases("the largest two contributions are the main reasons, of equal ones the first", [
    (Scorecard.StartingAt(0).Add(0.3, "a"), "a"),
    (Scorecard.StartingAt(0).Add(0.3, "a").Add(-1, "b"), "a"),
    (Scorecard.StartingAt(0).Add(0.3, "a").Add(0.2, "b"), "a and b"),
    (Scorecard.StartingAt(0).Add(0.2, "a").Add(0.3, "b"), "b and a"),
    (Scorecard.StartingAt(0).Add(0.3, "a").Add(0.3, "b"), "a and b"),
    (Scorecard.StartingAt(0).Add(0.3, "a").Add(0.2, "b").Add(0.2, "c"), "a and b"),
    (Scorecard.StartingAt(0).Add(0.3, "a").Add(0.2, "b").Add(0.1, "c"), "a and b"),
    (Scorecard.StartingAt(0).Add(0.3, "a").Add(0.1, "b").Add(0.2, "c"), "a and c"),
    (Scorecard.StartingAt(0).Add(0.3, "a").Add(0.2, "b").Add(0.4, "c"), "c and a"),
], (card, reasons) => Expect.Equal(reasons, card.MainReasons));
