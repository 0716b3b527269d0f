using System.Text;
using System.Text.Json;

namespace ScriptHost.Runtime;

/// <summary>The JSON form of a bundle. Files that are not UTF-8 travel as <c>{"base64":…}</c>, so that a refusal can still name them.</summary>
internal static class BundleJson
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void WriteBase64OrText(this Utf8JsonWriter json, BundleFile file)
    {
        try
        {
            json.WriteString(file.Path, Strict.GetString(file.Content.AsSpan()));
        }
        catch (DecoderFallbackException)
        {
            json.WriteStartObject(file.Path);
            json.WriteBase64String("base64", file.Content.AsSpan());
            json.WriteEndObject();
        }
    }

    public static Bundle Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new BundleException("A bundle is a JSON object with 'format', 'point', 'entry' and 'files'.");
            foreach (var property in root.EnumerateObject())
                if (property.Name is not ("format" or "point" or "entry" or "files" or "tests"))
                    throw new BundleException($"The bundle has an unknown key '/{property.Name}'; it takes 'format', 'point', 'entry', 'files' and 'tests'.");
            if (!root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.Number || !format.TryGetInt32(out var number) || number != 1)
                throw new BundleException("The bundle's '/format' must be 1, the only format this host reads.");
            if (!root.TryGetProperty("files", out var files) || files.ValueKind != JsonValueKind.Object)
                throw new BundleException("The bundle's '/files' must be an object of path and text.");
            if (root.TryGetProperty("tests", out var tests) && tests.ValueKind != JsonValueKind.Object)
                throw new BundleException("The bundle's '/tests' must be an object of path and text.");
            return Bundle.Create(Text(root, "point"), Text(root, "entry"), files.EnumerateObject().Select(f => File("files", f)), tests.ValueKind == JsonValueKind.Object ? tests.EnumerateObject().Select(f => File("tests", f)) : []);
        }
        catch (JsonException e)
        {
            throw new BundleException($"The bundle is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.");
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new BundleException($"The bundle's '/{name}' must be text.");

    private static BundleFile File(string where, JsonProperty file)
    {
        if (file.Value.ValueKind == JsonValueKind.String) return BundleFile.FromText(file.Name, file.Value.GetString()!);
        if (file.Value.ValueKind == JsonValueKind.Object && file.Value.TryGetProperty("base64", out var text) && text.ValueKind == JsonValueKind.String && text.TryGetBytesFromBase64(out var bytes))
            return new BundleFile(file.Name, [.. bytes]);
        throw new BundleException($"The bundle's '/{where}/{file.Name}' must be text.");
    }
}
