using System.Text.Json;
using ScriptHost.Compiler.Intake;

namespace ScriptHost.LanguageServer.Yaml;

/// <summary>A published JSON Schema of one of our YAML files, as far as an editor needs it.</summary>
internal sealed class YamlSchema
{
    private readonly JsonElement _root;

    private YamlSchema(string name)
    {
        using var stream = typeof(YamlSchema).Assembly.GetManifestResourceStream("schemas/" + name)!; // ! the project file embeds it
        using var document = JsonDocument.Parse(stream);
        _root = document.RootElement.Clone();
    }

    private static YamlSchema Script { get; } = new("script.json");

    private static YamlSchema Repository { get; } = new("scripthost.json");

    /// <summary>The schema of a file; null when it is none of ours.</summary>
    public static YamlSchema? Of(string path) => Path.GetFileName(path) switch { "script.yaml" => Script, Workspace.FileName => Repository, _ => null };

    /// <summary>The keys of a mapping with what is written about them.</summary>
    /// <param name="parents">The keys that lead to it, the outermost first.</param>
    public IEnumerable<(string Key, string About)> Keys(IEnumerable<string> parents) =>
        Find(parents) is { } mapping && mapping.TryGetProperty("properties", out var keys) ? keys.EnumerateObject().Select(k => (k.Name, k.Value.GetProperty("description").GetString() ?? "")) : [];

    /// <summary>What is written about a key; null when there is no such key.</summary>
    public string? About(IEnumerable<string> path) => Find(path) is { } key && key.TryGetProperty("description", out var about) ? about.GetString() : null;

    /// <summary>The words that a key may have; empty where any text may stand.</summary>
    public IEnumerable<string> Words(IEnumerable<string> path) =>
        Find(path) is { } value && value.TryGetProperty("enum", out var words) ? words.EnumerateArray().Select(w => w.GetString() ?? "") : [];

    private JsonElement? Find(IEnumerable<string> path)
    {
        var at = _root;
        foreach (var key in path)
            if (!at.TryGetProperty("properties", out var keys) || !keys.TryGetProperty(key, out at)) return null;
        return at;
    }
}
