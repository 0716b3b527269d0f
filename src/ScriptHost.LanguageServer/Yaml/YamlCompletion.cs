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
        var (indent, parents) = (YamlLines.Indent(before), YamlLines.Parents(lines, at.Line, YamlLines.Indent(before)));
        return YamlLines.Braces(before) is { } braces
            ? Inside(schema, [.. parents, braces.Key], braces.Inside, braces.Inside.Split(','), contracts)
            : Inside(schema, parents, before, Siblings(lines, at.Line, indent), contracts);
    }

    private static CompletionItem[] Inside(YamlSchema schema, List<string> parents, string before, IEnumerable<string> siblings, IEnumerable<string> contracts)
    {
        if (Value().Match(before) is { Success: true } value)
        {
            List<string> path = [.. parents, value.Groups["key"].Value];
            return [.. (path is [ContractKey] ? contracts : schema.Words(path)).Select(word => new CompletionItem(word, ItemKind.EnumMember, word))];
        }
        var taken = siblings.Select(YamlLines.KeyOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. schema.Keys(parents).Where(k => !taken.Contains(k.Key))
                .Select(k => new CompletionItem(k.Key, ItemKind.Property, k.Key, Documentation: MarkupContent.Markdown(k.About), InsertText: k.Key + ": ")),
        ];
    }

    private static IEnumerable<string> Siblings(string[] lines, int line, int indent) => lines.Where((l, i) => i != line && YamlLines.Indent(l) == indent);

    [GeneratedRegex(@"(?:^|[{,])\s*(?<key>\w+)\s*:\s+[^,]*$")]
    private static partial Regex Value();
}
