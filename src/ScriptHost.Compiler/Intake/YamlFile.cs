using ScriptHost.Runtime;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ScriptHost.Compiler.Intake;

/// <summary>A small YAML mapping that is read strictly: unknown keys and wrong kinds of values become diagnostics at their line, with a suggestion.</summary>
internal sealed class YamlFile
{
    private readonly string _path;
    private readonly string[] _lines;
    private readonly List<ScriptDiagnostic> _diagnostics;

    private YamlFile(string path, string text, List<ScriptDiagnostic> diagnostics)
    {
        _path = path;
        _lines = text.ReplaceLineEndings("\n").Split('\n');
        _diagnostics = diagnostics;
    }

    /// <summary>The root mapping; null when the text is not YAML or not a mapping, which is reported.</summary>
    public static (YamlFile File, YamlMappingNode? Root) Parse(string path, string text, List<ScriptDiagnostic> diagnostics)
    {
        var file = new YamlFile(path, text, diagnostics);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return (file, root);
            diagnostics.Add(ScriptDiagnostic.OfFile(Rules.ManifestShape, path, "the file must hold one YAML mapping of keys and values"));
        }
        catch (YamlException e)
        {
            file.Report(e.Start, e.End, $"this is not YAML: {e.Message.TrimEnd('.').Split('\n')[0]}");
        }
        return (file, null);
    }

    /// <summary>The values by key; keys outside of <paramref name="known"/> are reported.</summary>
    public Dictionary<string, YamlNode> Keys(YamlMappingNode node, string where, params string[] known)
    {
        var values = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, value) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
                Report(key, $"a key {where} must be plain text");
            else if (!known.Contains(name))
                Report(key, $"unknown key '{name}' {where}{Suggestion.Clause(name, known)}; the keys are {string.Join(", ", known)}");
            else
                values[name] = value;
        }
        return values;
    }

    /// <summary>The values of a mapping whose keys its author chooses.</summary>
    public Dictionary<string, YamlNode> Entries(YamlNode node, string what)
    {
        var values = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        if (node is not YamlMappingNode mapping) Report(node, $"{what} must be a mapping of keys and values");
        else
            foreach (var (key, value) in mapping.Children)
                if (key is YamlScalarNode { Value: { Length: > 0 } name }) values[name] = value;
                else Report(key, $"a key in {what} must be plain text");
        return values;
    }

    public string? Text(YamlNode node, string what)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } text }) return text;
        Report(node, $"{what} must be text");
        return null;
    }

    public List<string> Texts(YamlNode node, string what)
    {
        if (node is YamlSequenceNode list) return [.. list.Children.Select(c => Text(c, $"each of {what}")).OfType<string>()];
        if (node is YamlScalarNode) return Text(node, what) is { } one ? [one] : [];
        Report(node, $"{what} must be a list");
        return [];
    }

    public void Report(YamlNode node, string message) => Report(node.Start, node.End, message);

    private void Report(Mark start, Mark end, string message)
    {
        var (line, column) = ((int)start.Line, (int)start.Column);
        var source = line >= 1 && line <= _lines.Length ? _lines[line - 1] : null;
        var endColumn = end.Line == start.Line && end.Column > start.Column ? (int)end.Column : column + 1;
        _diagnostics.Add(new ScriptDiagnostic(Rules.ManifestShape, Severity.Error, _path, line, column, line, endColumn, message, source));
    }
}
