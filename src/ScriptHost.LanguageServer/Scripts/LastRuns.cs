using System.Collections.Concurrent;
using System.Collections.Immutable;
using ScriptHost.LanguageServer.Texts;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>What files spent when their script was last run on its samples or tested. Forgotten as soon as the text is another. Safe from any thread.</summary>
internal sealed class LastRuns
{
    private readonly ConcurrentDictionary<string, FileRun> _byFile = new(StringComparer.Ordinal);

    /// <param name="script">The script that ran.</param>
    /// <param name="started">When the run began, in UTC: what was saved later has not run.</param>
    public void Take(OpenScript script, DateTime started, RunReport report)
    {
        var total = report.Lines.Sum(l => l.Fuel);
        foreach (var file in report.Lines.ToLookup(l => script.PathOf(l.Path), StringComparer.Ordinal))
            if (File.Exists(file.Key) && File.GetLastWriteTimeUtc(file.Key) <= started && OpenTexts.None.TextOf(file.Key) is { } text)
                _byFile[file.Key] = new FileRun(text.ToString(), report.Whose, file.Key == script.PathOf(script.Entry) ? report.Dearest ?? Of(file.Key, text.ToString())?.Dearest : null, total, [.. file]);
    }

    /// <summary>What a file spent; null when this text has not run.</summary>
    public FileRun? Of(string path, string text) => _byFile.TryGetValue(path, out var run) && run.Text == text ? run : null;
}

/// <summary>What a file spent when it ran.</summary>
/// <param name="Text">As it was when it ran.</param>
/// <param name="Whose">What was run, such as <c>3 samples</c>.</param>
/// <param name="Dearest">The most that one sample spent, as <c>65 of 200,000 fuel</c>; null for a file that does not decide, or when samples were not run.</param>
/// <param name="Total">What the whole script spent.</param>
internal sealed record FileRun(string Text, string Whose, string? Dearest, long Total, ImmutableArray<SpentLine> Lines);
