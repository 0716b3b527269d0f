using System.Text.RegularExpressions;

namespace ScriptHost.LanguageServer.Yaml;

/// <summary>Where in a mapping a line of YAML stands, read from its blanks: what is being typed is seldom YAML yet.</summary>
internal static partial class YamlLines
{
    /// <summary>The key that a line begins with; null when it begins otherwise.</summary>
    public static string? KeyOf(string line) => Key().Match(line) is { Success: true } match ? match.Groups["key"].Value : null;

    /// <summary>The mapping in braces that is open at the end of a text, as in <c>budget: { fuel: 1, </c>; null when none is.</summary>
    public static (string Key, string Inside)? Braces(string before) => InBraces().Match(before) is { Success: true } match ? (match.Groups["key"].Value, match.Groups["rest"].Value) : null;

    /// <summary>The keys above a line that it stands below of, the outermost first.</summary>
    public static List<string> Parents(string[] lines, int line, int indent)
    {
        var parents = new List<string>();
        for (var i = line - 1; i >= 0 && indent > 0; i--)
            if (KeyOf(lines[i]) is { } key && Indent(lines[i]) < indent)
            {
                parents.Insert(0, key);
                indent = Indent(lines[i]);
            }
        return parents;
    }

    public static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    [GeneratedRegex(@"^\s*(?<key>\w+)\s*:")]
    private static partial Regex Key();

    [GeneratedRegex(@"^\s*(?<key>\w+)\s*:\s*\{(?<rest>[^}]*)$")]
    private static partial Regex InBraces();
}
