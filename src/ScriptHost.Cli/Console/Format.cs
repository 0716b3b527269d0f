using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScriptHost.Cli;

/// <summary>For people or for programs: <c>--format text|json</c>.</summary>
internal sealed class Format
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For one line, with text as people write it.</summary>
    public static JsonSerializerOptions Compact { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Option<string> Option { get; } = Make();

    public bool IsJson(ParseResult parsed) => parsed.GetValue(Option) == "json";

    /// <summary>One JSON document on stdout.</summary>
    public static void Json(Terminal terminal, object document) => terminal.Data(Text(document));

    /// <summary>One JSON document, as people read it.</summary>
    public static string Text(object document) => JsonSerializer.Serialize(document, Indented);

    /// <summary>One line of JSON.</summary>
    public static string Line(object document) => JsonSerializer.Serialize(document, Compact);

    private static Option<string> Make()
    {
        var option = new Option<string>("--format") { Description = "How data on stdout looks: text or json.", DefaultValueFactory = _ => "text", HelpName = "text|json" };
        option.AcceptOnlyFromAmong("text", "json");
        return option;
    }
}
