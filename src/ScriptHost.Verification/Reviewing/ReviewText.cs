using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ScriptHost.Verification.Reviewing.Pages;

namespace ScriptHost.Verification.Reviewing;

/// <summary>A report in the forms that people and programs read. Equal reports give equal bytes.</summary>
public static class ReviewText
{
    private static readonly JsonSerializerOptions JsonForm = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, // a difference of huge numbers may be infinite
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>For a comment in a pull request: below 60 kB, whatever was found.</summary>
    public static string Markdown(ReviewReport report) => MarkdownPage.Of(ReviewPage.Of(report));

    /// <summary>One file that asks for no other.</summary>
    public static string Html(ReviewReport report) => HtmlPage.Of(ReviewPage.Of(report));

    public static string Terminal(ReviewReport report, int width) => TextPage.Of(ReviewPage.Of(report), width);

    public static string Json(ReviewReport report) => JsonSerializer.Serialize(report, JsonForm) + "\n";
}
