using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>Ranges of one value, in the order in which they are tested.</summary>
internal static class Bands
{
    public static void Check(OperationAnalysisContext context, IOperation value, List<(IOperation Test, Interval? Range)> bands, bool hasRest, DiagnosticDescriptor rule)
    {
        if (bands.Any(b => b.Range is null || b.Range.Value.Origin == Origin.Unknown)) return;
        var known = bands.Select(b => (b.Test, Range: b.Range!.Value)).ToList(); // none is null
        for (var i = 1; i < known.Count; i++)
            if (known.Take(i).FirstOrDefault(b => Covers(b.Range, known[i].Range)) is { Test: { } earlier })
            {
                Report(context, rule, known[i].Test, $"'{Shown.Of(known[i].Test)}' is never reached: '{Shown.Of(earlier)}' is tested before and holds for all of it; put the narrower band first");
                return;
            }
        if (Shared(known) is var (one, other, both))
        {
            Report(context, rule, known[other].Test, $"'{Shown.Of(value)}' of {Text(both)} is in two bands, '{Shown.Of(known[one].Test)}' and '{Shown.Of(known[other].Test)}', and the first takes it; let only one of them include it");
            return;
        }
        if (Gap(known.ConvertAll(b => b.Range), Paths.IsInteger(value.Type)) is not { } gap || hasRest && known.Count < 3 || !hasRest && gap.At == 0) return;
        var rest = hasRest ? "goes to the branch for all others" : "is in no band";
        Report(context, rule, known[gap.Before].Test, $"'{Shown.Of(value)}' of {gap.Text} {rest}: the bands leave it out between '{Shown.Of(known[gap.Before].Test)}' and '{Shown.Of(known[gap.After].Test)}'; let one of them include it ('<=' or '>=')");
    }

    /// <summary>Where the last band that holds wins, a wide one must come before a narrow one.</summary>
    public static void CheckLastWins(OperationAnalysisContext context, IOperation value, List<(IOperation Test, Interval? Range)> bands, DiagnosticDescriptor rule)
    {
        if (bands.Any(b => b.Range is null || b.Range.Value.Origin == Origin.Unknown)) return;
        var known = bands.Select(b => (b.Test, Range: b.Range!.Value)).ToList(); // none is null
        for (var i = 1; i < known.Count; i++)
            if (known.Take(i).FirstOrDefault(b => Covers(known[i].Range, b.Range)) is { Test: { } earlier })
            {
                Report(context, rule, known[i].Test, $"'{Shown.Of(known[i].Test)}' also holds whenever '{Shown.Of(earlier)}' does, and overwrites what that set; write 'else if', or put the wider band first");
                return;
            }
        if (known.Count >= 2 && Gap(known.ConvertAll(b => b.Range), Paths.IsInteger(value.Type)) is { } gap)
            Report(context, rule, known[gap.Before].Test, $"'{Shown.Of(value)}' of {gap.Text} is in no band: they leave it out between '{Shown.Of(known[gap.Before].Test)}' and '{Shown.Of(known[gap.After].Test)}'; let one of them include it ('<=' or '>=')");
    }

    /// <summary>A limit that two bands include, one of which has two ends: that it is the other's was meant by nobody.</summary>
    private static (int One, int Other, double At)? Shared(List<(IOperation Test, Interval Range)> bands)
    {
        for (var i = 0; i < bands.Count; i++)
            for (var j = 0; j < bands.Count; j++)
                if (i != j && bands[i].Range is { IsHighOpen: false, High: var end } lower && bands[j].Range is { IsLowOpen: false } upper && end == upper.Low && lower.Low < end && upper.High > end && !double.IsInfinity(end) && !(double.IsInfinity(lower.Low) && double.IsInfinity(upper.High)))
                    return (Math.Min(i, j), Math.Max(i, j), end);
        return null;
    }

    private static bool Covers(Interval one, Interval other) =>
        double.IsNaN(one.Hole) && (one.Low < other.Low || one.Low == other.Low && (!one.IsLowOpen || other.IsLowOpen)) && (one.High > other.High || one.High == other.High && (!one.IsHighOpen || other.IsHighOpen));

    /// <summary>A limit that neither of two neighbours includes, or a step between them that is too small to be meant.</summary>
    private static (int Before, int After, double At, string Text)? Gap(List<Interval> bands, bool isWhole)
    {
        for (var i = 0; i < bands.Count; i++)
        {
            var end = bands[i].High;
            if (double.IsInfinity(end) || bands.Any(b => b.Low <= end && b.High > end && !(b.Low == end && b.IsLowOpen)) || bands.Any(b => b.Contains(end)) && !bands[i].Contains(end)) continue;
            var next = Enumerable.Range(0, bands.Count).Where(j => j != i && bands[j].Low >= end).OrderBy(j => bands[j].Low).Cast<int?>().FirstOrDefault();
            if (next is not { } after) continue;
            var start = bands[after].Low;
            var isEndOut = bands[i].IsHighOpen;
            var isStartOut = bands[after].IsLowOpen;
            if (start == end && isEndOut && isStartOut) return (i, after, end, Text(end));
            if (isWhole && (isStartOut ? start + 1 : start) - (isEndOut ? end - 1 : end) == 2) return (i, after, end, Text(isEndOut ? end : end + 1));
            if (!isWhole && start > end && start - end <= 1 && !isEndOut && !isStartOut && (end % 1 != 0 || start - end == 1)) return (i, after, end, Text((start + end) / 2));
        }
        return null;
    }

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor rule, IOperation where, string text) => context.ReportDiagnostic(Diagnostic.Create(rule, where.Syntax.GetLocation(), text));

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
