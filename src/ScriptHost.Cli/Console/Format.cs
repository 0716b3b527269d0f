using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScriptHost.Cli;

/// <summary>For people or for programs: <c>--format text|json</c>, and what else a command can write.</summary>
internal sealed class Format
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Format()
        : this("text", "json")
    {
    }

    /// <param name="words">The formats of the command; the first is the default.</param>
    public Format(params string[] words) => Option = Make(words);

    /// <summary>For one line, with text as people write it.</summary>
    public static JsonSerializerOptions Compact { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Option<string> Option { get; }

    public bool IsJson(ParseResult parsed) => Is(parsed, "json");

    public bool Is(ParseResult parsed, string word) => parsed.GetValue(Option) == word;

    /// <summary>One JSON document on stdout.</summary>
    public static void Json(Terminal terminal, object document) => terminal.Data(Text(document));

    /// <summary>One JSON document, as people read it.</summary>
    public static string Text(object document) => JsonSerializer.Serialize(document, Indented);

    /// <summary>One line of JSON.</summary>
    public static string Line(object document) => JsonSerializer.Serialize(document, Compact);

    private static Option<string> Make(string[] words)
    {
        var option = new Option<string>("--format") { Description = $"How data on stdout looks: {string.Join(", ", words[..^1])} or {words[^1]}.", DefaultValueFactory = _ => words[0], HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
