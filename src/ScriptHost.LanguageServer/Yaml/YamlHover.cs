using System.Text.RegularExpressions;
using ScriptHost.LanguageServer.Protocol;

namespace ScriptHost.LanguageServer.Yaml;

/// <summary>What the published schema says about a key.</summary>
internal static partial class YamlHover
{
    /// <param name="lines">The file's lines.</param>
    public static Hover? At(YamlSchema schema, string[] lines, Position at)
    {
        if (at.Line < 0 || at.Line >= lines.Length) return null;
        var line = lines[at.Line];
        if (Keys().Matches(line).FirstOrDefault(m => m.Index <= at.Character && at.Character <= m.Index + m.Length) is not { } word || line[..word.Index].Contains('#', StringComparison.Ordinal)) return null;
        List<string> path = [.. YamlLines.Parents(lines, at.Line, YamlLines.Indent(line)), .. YamlLines.Braces(line[..word.Index]) is { } braces ? new[] { braces.Key } : [], word.Value];
        if (schema.About(path) is not { Length: > 0 } about) return null;
        var words = schema.Words(path).ToList();
        var text = words.Count == 0 ? about : $"{about}\n\nOne of: {string.Join(", ", words.Select(w => $"`{w}`"))}";
        return new Hover(MarkupContent.Markdown(text), new TextRange(new Position(at.Line, word.Index), new Position(at.Line, word.Index + word.Length)));
    }

    [GeneratedRegex(@"\w+(?=\s*:)")]
    private static partial Regex Keys();
}
