using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ScriptHost.Compiler.Severities;

/// <summary>What one <c>.editorconfig</c> says about severities. Which sections fit a file is asked of Roslyn, so that editors agree.</summary>
internal sealed partial class EditorConfig
{
    // A pattern becomes a regular expression, and stars multiply its work.
    private const int LongestPattern = 200;
    private const int MostStars = 6;

    private readonly List<(int Section, string Id, string Word, int Line)> _keys = [];
    private readonly string _name;
    private readonly AnalyzerConfigSet _sections;

    /// <param name="path">The full path of the file.</param>
    /// <param name="name">How diagnostics name it.</param>
    public EditorConfig(string path, string name, string text)
    {
        _name = name;
        var sections = new List<string>();
        foreach (var (i, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
            if (Section().Match(line) is { Success: true } section) sections.Add(section.Groups[1].Value);
            else if (sections.Count == 0) IsRoot |= Root().IsMatch(line);
            else if (Key().Match(line) is { Success: true } key) _keys.Add((sections.Count - 1, key.Groups[1].Value.ToUpperInvariant(), key.Groups[2].Value.ToLowerInvariant(), i + 1));
        _sections = AnalyzerConfigSet.Create<List<AnalyzerConfig>>([AnalyzerConfig.Parse(string.Concat(sections.Select((s, i) => IsPlain(s) ? $"[{s}]\nsection{i} = fits\n" : "")), path)]);
    }

    /// <summary>Whether files in folders above have no say.</summary>
    public bool IsRoot { get; }

    /// <summary>The settings for one file in the order in which they stand; later ones win.</summary>
    /// <param name="fullPath">The file.</param>
    /// <param name="path">The file as settings name it.</param>
    public IEnumerable<SeveritySetting> For(string fullPath, string path)
    {
        if (_keys.Count == 0) return [];
        var fits = _sections.GetOptionsForSourcePath(fullPath).AnalyzerOptions;
        return _keys.Where(k => fits.ContainsKey($"section{k.Section}")).Select(k => new SeveritySetting(path, k.Id, k.Word == "refactoring" ? "silent" : k.Word, _name, k.Line));
    }

    private static bool IsPlain(string pattern) => pattern.Length <= LongestPattern && pattern.Count(c => c == '*') <= MostStars;

    [GeneratedRegex(@"^\s*\[([^#;\]]+|.*[\]}*?])\]\s*([#;].*)?$")]
    private static partial Regex Section();

    [GeneratedRegex(@"^\s*root\s*[=:]\s*true\s*([#;].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Root();

    [GeneratedRegex(@"^\s*dotnet_diagnostic\.((?:SH|CS)[0-9]{4})\.severity\s*[=:]\s*([^\s#;]+)\s*([#;].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Key();
}
