using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ScriptHost.Scripts.Tests.Data;

/// <summary>The rows of <c>shared/data</c> as the JSON a caller would send, next to the label of each row.</summary>
internal static class SourceData
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>The folder of the repository this test was built from.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "ScriptHost.sln")))
        ?? throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds ScriptHost.sln.");

    /// <summary><c>shared/data</c> beside the repository or beside a folder above it; null where there is none.</summary>
    public static string? Folder { get; } = Above(AppContext.BaseDirectory, folder => Directory.Exists(Path.Combine(folder, "shared", "data"))) is { } found
        ? Path.Combine(found, "shared", "data")
        : null;

    public static IEnumerable<(JsonObject Row, string? Label)> Read(string file, string labelColumn)
    {
        var path = Path.Combine(Folder ?? throw new InvalidOperationException("There is no shared/data."), file);
        var rows = file switch
        {
            _ when file.EndsWith(".csv", StringComparison.Ordinal) => Csv(File.ReadAllLines(path)),
            _ when file.EndsWith(".gz", StringComparison.Ordinal) => Feed(path),
            _ => JsonNode.Parse(File.ReadAllText(path))!.AsArray().Select(row => row!.DeepClone().AsObject()),   // a labelled list of objects
        };
        return rows.Select(row => (Renamed(row, labelColumn), (string?)row[labelColumn]));
    }

    private static IEnumerable<JsonObject> Csv(string[] lines)
    {
        var header = lines[0].Split(',');
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            var cells = line.Split(',');
            yield return new JsonObject(header.Select((name, i) => KeyValuePair.Create(name, Cell(cells[i]))));
        }
    }

    // {"fields":[...],"values":[[...],...]}: the request shape of a scoring server.
    private static IEnumerable<JsonObject> Feed(string path)
    {
        using var unzipped = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        var feed = JsonNode.Parse(unzipped)!;
        var fields = feed["fields"]!.AsArray().Select(field => (string)field!).ToArray();
        return feed["values"]!.AsArray().Select(values => new JsonObject(fields.Select((name, i) => KeyValuePair.Create(name, values![i]?.DeepClone()))));
    }

    private static JsonNode? Cell(string text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : JsonValue.Create(text);

    private static JsonObject Renamed(JsonObject row, string labelColumn) =>
        new(row.Where(cell => cell.Key != labelColumn).Select(cell => KeyValuePair.Create(WireName(cell.Key), cell.Value?.DeepClone())));

    private static string WireName(string column) => column == "customerID" ? "id" : JsonNamingPolicy.CamelCase.ConvertName(column);

    private static string? Above(string start, Predicate<string> holds)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (holds(folder.FullName)) return folder.FullName;
        return null;
    }
}
