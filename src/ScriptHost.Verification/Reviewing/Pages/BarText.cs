namespace ScriptHost.Verification.Reviewing.Pages;

/// <summary>Bars of characters, with their numbers.</summary>
internal static class BarText
{
    public static IEnumerable<string> Of(Bars bars, int widest)
    {
        var most = Math.Max(1, bars.All.Max(b => Math.Max(b.Before ?? 0, b.After)));
        var label = bars.All.Max(b => Math.Min(b.Label.Length, 24));
        foreach (var bar in bars.All)
        {
            var name = Say.Cut(bar.Label, 24).PadRight(label);
            if (bar.Before is { } before)
            {
                yield return $"{name} before {Of(before, most, widest, '░')} {Say.Number(before)}";
                yield return $"{new string(' ', label)} after  {Of(bar.After, most, widest, '█')} {Say.Number(bar.After)}";
            }
            else yield return $"{name} {Of(bar.After, most, widest, '█')} {Say.Number(bar.After)}";
        }
    }

    // What is there is seen, however little it is.
    private static string Of(int count, int most, int widest, char mark) => new(mark, count == 0 ? 0 : Math.Max(1, (int)((long)count * widest / most)));
}
