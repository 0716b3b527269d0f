using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>What scripts spent when they were last run on their samples. Forgotten as soon as the text is another. Safe from any thread.</summary>
internal sealed partial class LastRuns
{
    private readonly ConcurrentDictionary<string, (string Text, string Fuel)> _byEntry = new(StringComparer.Ordinal);

    /// <param name="entry">Full path of the script that ran.</param>
    /// <param name="text">As it was when it ran.</param>
    /// <param name="output">What <c>scripthost run</c> printed.</param>
    /// <returns>Whether it says what was spent.</returns>
    public bool Take(string entry, string text, string output)
    {
        if (Sample().Matches(output).MaxBy(m => long.Parse(m.Groups["spent"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)) is not { } dearest) return false;
        _byEntry[entry] = (text, dearest.Groups["fuel"].Value);
        return true;
    }

    /// <summary>The most that a sample spent, as <c>65 of 200,000 fuel</c>; null when this text has not run.</summary>
    public string? Of(string entry, string text) => _byEntry.TryGetValue(entry, out var run) && run.Text == text ? run.Fuel : null;

    [GeneratedRegex(@"^.+: (?<fuel>(?<spent>[\d,]+) of [\d,]+ fuel), ", RegexOptions.Multiline)]
    private static partial Regex Sample();
}
