using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ScriptHost.LanguageServer.Tests.Client;

namespace ScriptHost.LanguageServer.Tests.Tutorial;

/// <summary>The editor of a reader: shows what the server publishes, and applies the corrections that it offers.</summary>
internal sealed partial class TutorialEditor(EditorClient client) : IAsyncDisposable
{
    private readonly Dictionary<string, (string Text, int Version)> _open = [];
    private JsonArray _problems = [];

    public string TextOf(string path) => _open[path].Text;

    /// <summary>Opens a file, or types what is on disk, and waits for the findings.</summary>
    /// <returns>The list of problems, in the words of VS Code.</returns>
    public async Task<string> ProblemsAsync(string path)
    {
        var text = await File.ReadAllTextAsync(path);
        if (!_open.TryGetValue(path, out var open) || open.Text != text) await TypeAsync(path, text);
        return _problems.Count == 0 ? "No problems have been detected in the workspace."
            : string.Join('\n', _problems.Select(p => p!).OrderBy(LineOf).ThenBy(p => (int)p["range"]!["start"]!["character"]!).Select(Line)); // what the protocol asks for
    }

    /// <summary>Chooses a correction by its title in the menu of a line, and saves.</summary>
    /// <param name="choice"><c>Ln 5: Change to 'LoanAmount'</c>.</param>
    public async Task ChooseAsync(string path, string choice)
    {
        var wanted = Choice().Match(choice);
        var line = int.Parse(wanted.Groups["line"].Value, CultureInfo.InvariantCulture);
        var here = _problems.Select(p => p!).Where(p => LineOf(p) == line).ToArray(); // diagnostics are objects
        Assert.True(here.Length > 0, $"Nothing is wrong in the line of '{choice}'.");
        var offered = await client.ActionsAsync(path, here);
        var chosen = offered.FirstOrDefault(a => (string?)a["title"] == wanted.Groups["title"].Value);
        Assert.True(chosen is not null, $"'{choice}' is not among: {string.Join(" | ", offered.Select(a => (string?)a["title"]))}");
        await TypeAsync(path, Cursor.Edited(TextOf(path), chosen["edit"]!["changes"]![EditorClient.Uri(path)]!.AsArray())); // it changes the file
        await File.WriteAllTextAsync(path, TextOf(path));
    }

    public ValueTask DisposeAsync() => client.DisposeAsync();

    private async Task TypeAsync(string path, string text)
    {
        var version = _open.TryGetValue(path, out var open) ? open.Version + 1 : 1;
        if (version == 1) await client.OpenAsync(path, text);
        else await client.ReplaceAsync(path, version, text);
        _open[path] = (text, version);
        _problems = await client.PublishedAsync(path, version);
    }

    private static int LineOf(JsonNode problem) => (int)problem["range"]!["start"]!["line"]! + 1; // what the protocol asks for

    private static string Line(JsonNode problem)
    {
        var sign = (int)problem["severity"]! switch { 1 => "✖", 2 => "⚠", _ => "ℹ" };
        return string.Create(CultureInfo.InvariantCulture, $"{sign} {problem["message"]}  {problem["source"]}({problem["code"]}) [Ln {LineOf(problem)}, Col {(int)problem["range"]!["start"]!["character"]! + 1}]");
    }

    [GeneratedRegex(@"^Ln (?<line>\d+): (?<title>.+)$")]
    private static partial Regex Choice();
}
