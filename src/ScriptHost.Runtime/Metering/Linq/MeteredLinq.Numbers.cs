namespace ScriptHost.Runtime;

/// <content>Sums, averages and extremes of numbers: one method for each type of number, as in the framework.</content>
public static partial class MeteredLinq
{
    public static int Sum(IEnumerable<int> source) => Enumerable.Sum(Sequences.Whole(source));

    public static int Sum<T>(IEnumerable<T> source, Func<T, int> selector) => Enumerable.Sum(Sequences.Whole(source), selector);

    public static int? Sum(IEnumerable<int?> source) => Enumerable.Sum(Sequences.Whole(source));

    public static int? Sum<T>(IEnumerable<T> source, Func<T, int?> selector) => Enumerable.Sum(Sequences.Whole(source), selector);

    public static long Sum(IEnumerable<long> source) => Enumerable.Sum(Sequences.Whole(source));

    public static long Sum<T>(IEnumerable<T> source, Func<T, long> selector) => Enumerable.Sum(Sequences.Whole(source), selector);

    public static long? Sum(IEnumerable<long?> source) => Enumerable.Sum(Sequences.Whole(source));

    public static long? Sum<T>(IEnumerable<T> source, Func<T, long?> selector) => Enumerable.Sum(Sequences.Whole(source), selector);

    public static float Sum(IEnumerable<float> source) => Enumerable.Sum(Sequences.Whole(source));

    public static float Sum<T>(IEnumerable<T> source, Func<T, float> selector) => Enumerable.Sum(Sequences.Whole(source), selector);

    public static float? Sum(IEnumerable<float?> source) => Enumerable.Sum(Sequences.Whole(source));

    public static float? Sum<T>(IEnumerable<T> source, Func<T, float?> selector) => Enumerable.Sum(Sequences.Whole(source), selector);

    public static double Sum(IEnumerable<double> source) => Enumerable.Sum(Sequences.Whole(source));

    public static double Sum<T>(IEnumerable<T> source, Func<T, double> selector) => Enumerable.Sum(Sequences.Whole(source), selector);

    public static double? Sum(IEnumerable<double?> source) => Enumerable.Sum(Sequences.Whole(source));

    public static double? Sum<T>(IEnumerable<T> source, Func<T, double?> selector) => Enumerable.Sum(Sequences.Whole(source), selector);

    public static decimal Sum(IEnumerable<decimal> source) => Enumerable.Sum(Sequences.Whole(source));

    public static decimal Sum<T>(IEnumerable<T> source, Func<T, decimal> selector) => Enumerable.Sum(Sequences.Whole(source), selector);

    public static decimal? Sum(IEnumerable<decimal?> source) => Enumerable.Sum(Sequences.Whole(source));

    public static decimal? Sum<T>(IEnumerable<T> source, Func<T, decimal?> selector) => Enumerable.Sum(Sequences.Whole(source), selector);

    public static double Average(IEnumerable<int> source) => Enumerable.Average(Sequences.Whole(source));

    public static double Average<T>(IEnumerable<T> source, Func<T, int> selector) => Enumerable.Average(Sequences.Whole(source), selector);

    public static double? Average(IEnumerable<int?> source) => Enumerable.Average(Sequences.Whole(source));

    public static double? Average<T>(IEnumerable<T> source, Func<T, int?> selector) => Enumerable.Average(Sequences.Whole(source), selector);

    public static double Average(IEnumerable<long> source) => Enumerable.Average(Sequences.Whole(source));

    public static double Average<T>(IEnumerable<T> source, Func<T, long> selector) => Enumerable.Average(Sequences.Whole(source), selector);

    public static double? Average(IEnumerable<long?> source) => Enumerable.Average(Sequences.Whole(source));

    public static double? Average<T>(IEnumerable<T> source, Func<T, long?> selector) => Enumerable.Average(Sequences.Whole(source), selector);

    public static float Average(IEnumerable<float> source) => Enumerable.Average(Sequences.Whole(source));

    public static float Average<T>(IEnumerable<T> source, Func<T, float> selector) => Enumerable.Average(Sequences.Whole(source), selector);

    public static float? Average(IEnumerable<float?> source) => Enumerable.Average(Sequences.Whole(source));

    public static float? Average<T>(IEnumerable<T> source, Func<T, float?> selector) => Enumerable.Average(Sequences.Whole(source), selector);

    public static double Average(IEnumerable<double> source) => Enumerable.Average(Sequences.Whole(source));

    public static double Average<T>(IEnumerable<T> source, Func<T, double> selector) => Enumerable.Average(Sequences.Whole(source), selector);

    public static double? Average(IEnumerable<double?> source) => Enumerable.Average(Sequences.Whole(source));

    public static double? Average<T>(IEnumerable<T> source, Func<T, double?> selector) => Enumerable.Average(Sequences.Whole(source), selector);

    public static decimal Average(IEnumerable<decimal> source) => Enumerable.Average(Sequences.Whole(source));

    public static decimal Average<T>(IEnumerable<T> source, Func<T, decimal> selector) => Enumerable.Average(Sequences.Whole(source), selector);

    public static decimal? Average(IEnumerable<decimal?> source) => Enumerable.Average(Sequences.Whole(source));

    public static decimal? Average<T>(IEnumerable<T> source, Func<T, decimal?> selector) => Enumerable.Average(Sequences.Whole(source), selector);

    public static int Min(IEnumerable<int> source) => Enumerable.Min(Sequences.Whole(source));

    public static int Min<T>(IEnumerable<T> source, Func<T, int> selector) => Enumerable.Min(Sequences.Whole(source), selector);

    public static int? Min(IEnumerable<int?> source) => Enumerable.Min(Sequences.Whole(source));

    public static int? Min<T>(IEnumerable<T> source, Func<T, int?> selector) => Enumerable.Min(Sequences.Whole(source), selector);

    public static long Min(IEnumerable<long> source) => Enumerable.Min(Sequences.Whole(source));

    public static long Min<T>(IEnumerable<T> source, Func<T, long> selector) => Enumerable.Min(Sequences.Whole(source), selector);

    public static long? Min(IEnumerable<long?> source) => Enumerable.Min(Sequences.Whole(source));

    public static long? Min<T>(IEnumerable<T> source, Func<T, long?> selector) => Enumerable.Min(Sequences.Whole(source), selector);

    public static float Min(IEnumerable<float> source) => Enumerable.Min(Sequences.Whole(source));

    public static float Min<T>(IEnumerable<T> source, Func<T, float> selector) => Enumerable.Min(Sequences.Whole(source), selector);

    public static float? Min(IEnumerable<float?> source) => Enumerable.Min(Sequences.Whole(source));

    public static float? Min<T>(IEnumerable<T> source, Func<T, float?> selector) => Enumerable.Min(Sequences.Whole(source), selector);

    public static double Min(IEnumerable<double> source) => Enumerable.Min(Sequences.Whole(source));

    public static double Min<T>(IEnumerable<T> source, Func<T, double> selector) => Enumerable.Min(Sequences.Whole(source), selector);

    public static double? Min(IEnumerable<double?> source) => Enumerable.Min(Sequences.Whole(source));

    public static double? Min<T>(IEnumerable<T> source, Func<T, double?> selector) => Enumerable.Min(Sequences.Whole(source), selector);

    public static decimal Min(IEnumerable<decimal> source) => Enumerable.Min(Sequences.Whole(source));

    public static decimal Min<T>(IEnumerable<T> source, Func<T, decimal> selector) => Enumerable.Min(Sequences.Whole(source), selector);

    public static decimal? Min(IEnumerable<decimal?> source) => Enumerable.Min(Sequences.Whole(source));

    public static decimal? Min<T>(IEnumerable<T> source, Func<T, decimal?> selector) => Enumerable.Min(Sequences.Whole(source), selector);

    public static int Max(IEnumerable<int> source) => Enumerable.Max(Sequences.Whole(source));

    public static int Max<T>(IEnumerable<T> source, Func<T, int> selector) => Enumerable.Max(Sequences.Whole(source), selector);

    public static int? Max(IEnumerable<int?> source) => Enumerable.Max(Sequences.Whole(source));

    public static int? Max<T>(IEnumerable<T> source, Func<T, int?> selector) => Enumerable.Max(Sequences.Whole(source), selector);

    public static long Max(IEnumerable<long> source) => Enumerable.Max(Sequences.Whole(source));

    public static long Max<T>(IEnumerable<T> source, Func<T, long> selector) => Enumerable.Max(Sequences.Whole(source), selector);

    public static long? Max(IEnumerable<long?> source) => Enumerable.Max(Sequences.Whole(source));

    public static long? Max<T>(IEnumerable<T> source, Func<T, long?> selector) => Enumerable.Max(Sequences.Whole(source), selector);

    public static float Max(IEnumerable<float> source) => Enumerable.Max(Sequences.Whole(source));

    public static float Max<T>(IEnumerable<T> source, Func<T, float> selector) => Enumerable.Max(Sequences.Whole(source), selector);

    public static float? Max(IEnumerable<float?> source) => Enumerable.Max(Sequences.Whole(source));

    public static float? Max<T>(IEnumerable<T> source, Func<T, float?> selector) => Enumerable.Max(Sequences.Whole(source), selector);

    public static double Max(IEnumerable<double> source) => Enumerable.Max(Sequences.Whole(source));

    public static double Max<T>(IEnumerable<T> source, Func<T, double> selector) => Enumerable.Max(Sequences.Whole(source), selector);

    public static double? Max(IEnumerable<double?> source) => Enumerable.Max(Sequences.Whole(source));

    public static double? Max<T>(IEnumerable<T> source, Func<T, double?> selector) => Enumerable.Max(Sequences.Whole(source), selector);

    public static decimal Max(IEnumerable<decimal> source) => Enumerable.Max(Sequences.Whole(source));

    public static decimal Max<T>(IEnumerable<T> source, Func<T, decimal> selector) => Enumerable.Max(Sequences.Whole(source), selector);

    public static decimal? Max(IEnumerable<decimal?> source) => Enumerable.Max(Sequences.Whole(source));

    public static decimal? Max<T>(IEnumerable<T> source, Func<T, decimal?> selector) => Enumerable.Max(Sequences.Whole(source), selector);
}
