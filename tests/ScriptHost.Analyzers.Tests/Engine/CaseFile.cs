using System.Text.RegularExpressions;

namespace ScriptHost.Analyzers.Tests.Engine;

/// <summary>
/// <c>Cases/SHnnnn.csx</c>: scripts for <c>lending@1</c>, parted by <c>---</c>, each with a first line that names it. A line that the rule finds says so with
/// <c>//! SHnnnn</c>, and with <c>//! SHnnnn 'the text'</c> where the finding must begin; no other line has a finding of that rule. A script
/// followed by <c>&gt;&gt;&gt;</c> becomes the text below it when the rule's fix is applied to all its findings; a script with findings and <c>&gt;&gt;&gt; none</c> gets no fix offered.
/// </summary>
internal static partial class CaseFile
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IEnumerable<string> Ids => Directory.EnumerateFiles(Folder, "SH*.csx").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal); // files have names

    public static IEnumerable<RuleCase> Of(string id) => File.ReadAllText(Path.Combine(Folder, id + ".csx")).ReplaceLineEndings("\n").TrimEnd('\n').Split("\n---\n").Select(text => Parse(id, text));

    private static RuleCase Parse(string id, string text)
    {
        var parts = Parting().Split(text, 2);
        var lines = parts[0].Split('\n');
        var findings = lines.SelectMany((line, i) => Marker().Matches(line).Where(m => m.Groups["id"].Value == id).Select(m => new Expected(i + 1, m.Groups["text"].Success ? m.Groups["text"].Value : null)));
        return new RuleCase(id, lines[0].TrimStart('/', ' '), Unmarked(parts[0]), [.. findings], parts.Length > 1 ? Unmarked(parts[1].TrimStart('\n')) : null);
    }

    private static string Unmarked(string text) => Marker().Replace(text, "").TrimEnd('\n') + "\n";

    [GeneratedRegex(@" ?//! (?<id>SH\d{4})(?: '(?<text>[^\n]*?)'(?= |$))?", RegexOptions.Multiline)]
    private static partial Regex Marker();

    [GeneratedRegex(@"\n>>> ?(?=none|\n)")]
    private static partial Regex Parting();
}

/// <param name="Line">From 1.</param>
/// <param name="Text">What the found place begins with; null when any place on the line will do.</param>
internal sealed record Expected(int Line, string? Text);

/// <param name="Fixed">The text after the fix; <c>none</c> when no fix may be offered; null when the case is not about fixes.</param>
internal sealed record RuleCase(string Id, string Name, string Text, IReadOnlyList<Expected> Findings, string? Fixed)
{
    public const string NoFix = "none\n";

    public bool IsClean => Findings.Count == 0;
}
