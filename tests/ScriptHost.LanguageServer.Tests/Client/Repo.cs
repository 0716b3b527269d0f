using System.Text.Json.Nodes;

namespace ScriptHost.LanguageServer.Tests.Client;

/// <summary>A temporary repository of scripts that goes away with the test; it has the credit and lending contracts.</summary>
internal sealed class Repo : IDisposable
{
    public const string Accept = "CreditDecision Decide(Applicant a) => CreditDecision.Accept(0.1);\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scripthost-lsp-");

    public Repo() => With("scripthost.yaml", $"contracts: [{Built.Repository}/src/Credit.Contract, {Built.Repository}/tests/Lending.Contract]\n");

    public string Folder => _folder.FullName;

    /// <summary>The script of the point that <see cref="WithPoint"/> made.</summary>
    public string Script => Path("scripts/point/point.csx");

    public static Repo WithPoint(string script, string contract = "credit-risk@1") =>
        new Repo().With("scripts/point/point.csx", script).With("scripts/point/script.yaml", $"contract: {contract}\n");

    public Repo With(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(path))!); // a path of a file below a folder
        File.WriteAllText(Path(path), text);
        return this;
    }

    public string Path(string path) => System.IO.Path.Combine(Folder, path);

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>Messages about texts.</summary>
internal static class Sent
{
    public static Task OpenAsync(this EditorClient client, string path, string text) => client.NotifyAsync("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = EditorClient.Uri(path), ["languageId"] = "scripthost-csx", ["version"] = 1, ["text"] = text },
    });

    public static Task ReplaceAsync(this EditorClient client, string path, int version, string text) => client.ChangeAsync(path, version, new JsonObject { ["text"] = text });

    public static Task ChangeAsync(this EditorClient client, string path, int version, params JsonNode?[] changes) => client.NotifyAsync("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = EditorClient.Uri(path), ["version"] = version },
        ["contentChanges"] = new JsonArray(changes),
    });

    public static Task CloseAsync(this EditorClient client, string path) => client.NotifyAsync("textDocument/didClose", Document(path));

    public static JsonObject Document(string path) => new() { ["textDocument"] = new JsonObject { ["uri"] = EditorClient.Uri(path) } };

    public static JsonObject At(string path, int line, int character) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = EditorClient.Uri(path) }, ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
    };

    /// <summary>What is offered about diagnostics of one place.</summary>
    public static async Task<IReadOnlyList<JsonNode>> ActionsAsync(this EditorClient client, string path, params JsonNode[] diagnostics) =>
    [
        .. (await client.RequestAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = EditorClient.Uri(path) },
            ["range"] = diagnostics[0]["range"]!.DeepClone(), // ! the protocol asks for it
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray([.. diagnostics.Select(d => d.DeepClone())]) },
        }))!.AsArray().Select(a => a!), // the answer is a list
    ];

    /// <summary>The diagnostics of a file as the server knows it now.</summary>
    public static async Task<JsonArray> PullAsync(this EditorClient client, string path) =>
        (await client.RequestAsync("textDocument/diagnostic", Document(path)))!["items"]!.AsArray(); // a report has items
}
