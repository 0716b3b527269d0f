// Additive scorecards. Points are log-odds of the bad outcome; the points of a characteristic average 0 over the rows the card
// was fitted on, so a positive number means "worse than the average case" and its text can be read to a customer.

/// The sum of points so far, and the two characteristics that raised it most.
readonly struct Scorecard
{
    readonly double _logOdds;
    readonly double _firstPoints;
    readonly double _secondPoints;
    readonly string _first;
    readonly string _second;

    Scorecard(double logOdds, double firstPoints, string first, double secondPoints, string second)
    {
        _logOdds = logOdds;
        _firstPoints = firstPoints;
        _first = first;
        _secondPoints = secondPoints;
        _second = second;
    }

    /// A card for the average case: its log-odds before any characteristic is looked at.
    public static Scorecard StartingAt(double logOdds) => new(logOdds, 0, "", 0, "");

    /// Probability of the bad outcome, 0 to 1.
    public double Probability => Logistic(_logOdds);

    /// The one or two largest positive contributions, largest first; of equal ones the first added.
    public string MainReasons =>
        _first == "" ? "no single characteristic"
        : _second == "" ? _first
        : _first + " and " + _second;

    /// Adds the points of one characteristic; `because` is named when they are among the two largest.
    public Scorecard Add(double points, string because) =>
        points > _firstPoints ? new(_logOdds + points, points, because, _firstPoints, _first)
        : points > _secondPoints ? new(_logOdds + points, _firstPoints, _first, points, because)
        : new(_logOdds + points, _firstPoints, _first, _secondPoints, _second);
}

/// The share that belongs to some log-odds: 0 gives one half. Never leaves 0 to 1, also for infinite log-odds.
static double Logistic(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
