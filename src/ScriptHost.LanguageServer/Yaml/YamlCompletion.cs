using System.Text.RegularExpressions;
using ScriptHost.LanguageServer.Protocol;

namespace ScriptHost.LanguageServer.Yaml;

/// <summary>Keys and words of our YAML files. It goes by lines and blanks, because what is being typed is seldom YAML yet.</summary>
internal static partial class YamlCompletion
{
    private const string ContractKey = "contract";

    /// <param name="lines">The file's lines.</param>
    /// <param name="contracts">The contracts of the workspace.</param>
    public static CompletionItem[] At(YamlSchema schema, string[] lines, Position at, IEnumerable<string> contracts)
    {
        if (at.Line >= lines.Length) return [];
        var before = lines[at.Line][..Math.Min(at.Character, lines[at.Line].Length)];
        if (before.Contains('#', StringComparison.Ordinal)) return [];
        if (InBraces().Match(before) is { Success: true } braces) return Inside(schema, [.. Parents(lines, at.Line, Indent(before)), braces.Groups["key"].Value], braces.Groups["rest"].Value, braces.Groups["rest"].Value.Split(','), contracts);
        return Inside(schema, Parents(lines, at.Line, Indent(before)), before, Siblings(lines, at.Line, Indent(before)), contracts);
    }

    private static CompletionItem[] Inside(YamlSchema schema, List<string> parents, string before, IEnumerable<string> siblings, IEnumerable<string> contracts)
    {
        if (Value().Match(before) is { Success: true } value)
        {
            List<string> path = [.. parents, value.Groups["key"].Value];
            return [.. (path is [ContractKey] ? contracts : schema.Words(path)).Select(word => new CompletionItem(word, ItemKind.EnumMember, word))];
        }
        var taken = siblings.Select(l => Key().Match(l)).Where(m => m.Success).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. schema.Keys(parents).Where(k => !taken.Contains(k.Key))
                .Select(k => new CompletionItem(k.Key, ItemKind.Property, k.Key, Documentation: MarkupContent.Markdown(k.About), InsertText: k.Key + ": ")),
        ];
    }

    /// <summary>The keys above a line that it stands below of, the outermost first.</summary>
    private static List<string> Parents(string[] lines, int line, int indent)
    {
        var parents = new List<string>();
        for (var i = line - 1; i >= 0 && indent > 0; i--)
            if (Key().Match(lines[i]) is { Success: true } key && Indent(lines[i]) < indent)
            {
                parents.Insert(0, key.Groups["key"].Value);
                indent = Indent(lines[i]);
            }
        return parents;
    }

    private static IEnumerable<string> Siblings(string[] lines, int line, int indent) => lines.Where((l, i) => i != line && Indent(l) == indent);

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    [GeneratedRegex(@"^\s*(?<key>\w+)\s*:")]
    private static partial Regex Key();

    [GeneratedRegex(@"(?:^|[{,])\s*(?<key>\w+)\s*:\s+[^,]*$")]
    private static partial Regex Value();

    [GeneratedRegex(@"^\s*(?<key>\w+)\s*:\s*\{(?<rest>[^}]*)$")]
    private static partial Regex InBraces();
}
