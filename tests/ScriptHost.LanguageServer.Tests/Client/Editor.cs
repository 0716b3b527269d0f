using System.Globalization;
using System.Text.Json.Nodes;

namespace ScriptHost.LanguageServer.Tests.Client;

/// <summary>One server for many tests, each with a point of its own.</summary>
public sealed class Editor : IAsyncLifetime
{
    private readonly Repo _repo = new();
    private EditorClient? _client;
    private int _points;

    internal Repo Repo => _repo;

    internal EditorClient Client => _client ?? throw new InvalidOperationException("xunit starts the editor before a test.");

    /// <summary>Opens a script for <c>credit-risk@1</c> that is not on disk.</summary>
    /// <param name="text">With <c>$$</c> where the cursor stands.</param>
    internal async Task<Cursor> TypeAsync(string text, string contract = "credit-risk@1")
    {
        var point = string.Create(CultureInfo.InvariantCulture, $"p{Interlocked.Increment(ref _points)}");
        _repo.With($"scripts/{point}/script.yaml", $"contract: {contract}\n");
        return await OpenAsync($"scripts/{point}/{point}.csx", text);
    }

    internal async Task<Cursor> OpenAsync(string path, string text)
    {
        var (offset, plain) = (Math.Max(0, text.IndexOf("$$", StringComparison.Ordinal)), text.Replace("$$", "", StringComparison.Ordinal));
        await Client.OpenAsync(_repo.Path(path), plain);
        var place = Shown.Place(plain, offset).Split(':');
        return new Cursor(Client, _repo.Path(path), plain, int.Parse(place[0], CultureInfo.InvariantCulture), int.Parse(place[1], CultureInfo.InvariantCulture));
    }

    public async Task InitializeAsync() => _client = await EditorClient.OpenAsync(_repo.Folder);

    public async Task DisposeAsync()
    {
        await Client.DisposeAsync();
        _repo.Dispose();
    }
}

/// <summary>A place in an open text.</summary>
internal sealed record Cursor(EditorClient Client, string Path, string Text, int Line, int Character)
{
    public Task<JsonNode?> AskAsync(string method) => Client.RequestAsync(method, Sent.At(Path, Line, Character));

    public Task<JsonNode?> AskAsync(string method, string name, JsonNode value)
    {
        var parameters = Sent.At(Path, Line, Character);
        parameters[name] = value;
        return Client.RequestAsync(method, parameters);
    }

    public async Task<IReadOnlyList<JsonNode>> CompletionsAsync() =>
        [.. (await AskAsync("textDocument/completion"))!["items"]!.AsArray().OrderBy(i => (string?)i!["sortText"], StringComparer.Ordinal).Select(i => i!)]; // a list has items

    public async Task<IReadOnlyList<string>> LabelsAsync() => [.. (await CompletionsAsync()).Select(i => (string)i["label"]!)]; // an item has a label

    /// <summary>The text after edits.</summary>
    public static string Edited(string text, JsonArray edits)
    {
        foreach (var edit in edits.OrderByDescending(e => Offset(text, e!["range"]!["start"]!)))
            text = string.Concat(text.AsSpan(0, Offset(text, edit!["range"]!["start"]!)), (string)edit["newText"]!, text.AsSpan(Offset(text, edit["range"]!["end"]!)));
        return text;
    }

    private static int Offset(string text, JsonNode position) => Enumerable.Range(0, text.Length + 1).First(i => Shown.Place(text, i) == $"{position["line"]}:{position["character"]}");
}
