using System;

namespace ScriptHost.Analyzers;

/// <summary>How much is known of where a value comes from.</summary>
internal enum Origin
{
    /// <summary>Written in the script.</summary>
    Constant,

    /// <summary>Comes from the input, or is a count or a sum: any value of the interval may turn up.</summary>
    Input,

    /// <summary>The bounds hold, but nobody knows which of the values turn up. Rules are silent.</summary>
    Unknown,
}

/// <summary>The numbers that a value can be: from <paramref name="low"/> to <paramref name="high"/>, without one of them where a test excluded it.</summary>
internal readonly struct Interval(double low, double high, Origin origin, bool isLowOpen = false, bool isHighOpen = false, double hole = double.NaN)
{
    public static readonly Interval Unknown = new(double.NegativeInfinity, double.PositiveInfinity, Origin.Unknown);

    public static readonly Interval Anything = Unknown.From(Origin.Input);

    public static readonly Interval NonNegative = Anything.AtLeast(0);

    public double Low { get; } = low;

    public double High { get; } = high;

    public Origin Origin { get; } = origin;

    public bool IsLowOpen { get; } = isLowOpen;

    public bool IsHighOpen { get; } = isHighOpen;

    /// <summary>A value inside that is excluded; NaN when there is none.</summary>
    public double Hole { get; } = hole;

    public bool IsPositive => Low > 0 || Low == 0 && (IsLowOpen || Hole == 0);

    public bool IsNonNegative => Low >= 0;

    public static Interval Of(double value) => new(value, value, Origin.Constant);

    public bool Contains(double value) => (value > Low || value == Low && !IsLowOpen) && (value < High || value == High && !IsHighOpen) && value != Hole;

    /// <summary>Whether the value is known to come from the input, and can be this one.</summary>
    public bool MayBe(double value) => Origin == Origin.Input && Contains(value);

    public bool MayBeNegative => Origin == Origin.Input && Low < 0;

    public Interval From(Origin origin) => new(Low, High, origin, IsLowOpen, IsHighOpen, Hole);

    public Interval AtLeast(double low, bool isOpen = false) =>
        low > Low || low == Low && isOpen ? new(low, High, Origin, isOpen, IsHighOpen, Hole) : this;

    public Interval AtMost(double high, bool isOpen = false) =>
        high < High || high == High && isOpen ? new(Low, high, Origin, IsLowOpen, isOpen, Hole) : this;

    public Interval Without(double value) =>
        value == Low ? new(Low, High, Origin, true, IsHighOpen, Hole) : value == High ? new(Low, High, Origin, IsLowOpen, true, Hole) : new(Low, High, Origin, IsLowOpen, IsHighOpen, value);

    public Interval And(Interval other)
    {
        var both = AtLeast(other.Low, other.IsLowOpen).AtMost(other.High, other.IsHighOpen);
        return double.IsNaN(other.Hole) ? both : both.Without(other.Hole);
    }

    public Interval Or(Interval other)
    {
        var low = Low < other.Low || Low == other.Low && !IsLowOpen ? this : other;
        var high = High > other.High || High == other.High && !IsHighOpen ? this : other;
        var hole = !double.IsNaN(Hole) && !other.Contains(Hole) ? Hole : !double.IsNaN(other.Hole) && !Contains(other.Hole) ? other.Hole : double.NaN;
        return new(low.Low, high.High, Join(Origin, other.Origin), low.IsLowOpen, high.IsHighOpen, hole);
    }

    /// <summary>Of a value that is made of both: input, unless part of it is unknown.</summary>
    public static Origin Join(Origin one, Origin other) =>
        one == Origin.Unknown || other == Origin.Unknown ? Origin.Unknown : one == Origin.Input || other == Origin.Input ? Origin.Input : Origin.Constant;

    public static Interval operator -(Interval x) => new(-x.High, -x.Low, x.Origin, x.IsHighOpen, x.IsLowOpen, -x.Hole);

    public static Interval operator +(Interval x, Interval y) => new(
        x.Low + y.Low, x.High + y.High, Join(x.Origin, y.Origin), x.IsLowOpen || y.IsLowOpen, x.IsHighOpen || y.IsHighOpen,
        x.Low == x.High ? x.Low + y.Hole : y.Low == y.High ? x.Hole + y.Low : double.NaN);

    public static Interval operator -(Interval x, Interval y) => x + -y;

    public static Interval operator *(Interval x, Interval y)
    {
        var origin = Join(x.Origin, y.Origin);
        var isNeverZero = !x.Contains(0) && !y.Contains(0);
        double a = Times(x.Low, y.Low), b = Times(x.Low, y.High), c = Times(x.High, y.Low), d = Times(x.High, y.High);
        var product = new Interval(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)), origin);
        return isNeverZero ? product.Without(0) : product;
    }

    public static Interval operator /(Interval x, Interval y)
    {
        var origin = Join(x.Origin, y.Origin);
        if (y.Low >= 0 && x.Low >= 0) return (y.High < double.PositiveInfinity || y.Low > 0 ? new Interval(y.High == double.PositiveInfinity ? 0 : Ratio(x.Low, y.High), y.Low == 0 ? double.PositiveInfinity : x.High / y.Low, origin) : NonNegative.From(origin)) is var r && x.Contains(0) ? r : r.Without(0);
        var isNeverZero = !x.Contains(0);
        if (y.Low > 0) return new(x.Low / (x.Low < 0 ? y.Low : y.High), x.High / (x.High > 0 ? y.Low : y.High), origin, hole: isNeverZero ? 0 : double.NaN);
        return new(double.NegativeInfinity, double.PositiveInfinity, origin, hole: isNeverZero ? 0 : double.NaN);
    }

    /// <summary>The values of a function that never falls.</summary>
    public Interval Through(Func<double, double> rising) => new(rising(Low), rising(High), Origin, IsLowOpen, IsHighOpen, Hole == 0 && rising(0) == 0 ? 0 : double.NaN);

    public Interval Magnitude() =>
        Low >= 0 ? this : High <= 0 ? -this : new Interval(0, Math.Max(-Low, High), Origin, isLowOpen: Hole == 0);

    // 0 * infinity is 0 here: the ends are limits, not values.
    private static double Times(double x, double y) => x == 0 || y == 0 ? 0 : x * y;

    private static double Ratio(double x, double y) => x == 0 ? 0 : x / y;
}
