namespace ScriptHost.Cli.Formats;

/// <summary>The formats of a check by the words of <c>--format</c>.</summary>
internal static class CheckFormats
{
    public static string[] Words { get; } = ["text", "json", "sarif", "github", "gitlab", "junit"];

    public static ICheckFormat Of(string word) => word switch
    {
        "json" => new JsonFormat(),
        "sarif" => new SarifFormat(),
        "github" => new GitHubFormat(),
        "gitlab" => new GitLabFormat(),
        "junit" => new JUnitFormat(),
        _ => new TextFormat(),
    };
}
