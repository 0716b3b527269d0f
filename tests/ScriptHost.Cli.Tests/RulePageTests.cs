using System.Text.Json;

namespace ScriptHost.Cli.Tests;

/// <summary>docs/rules: one page a rule, its head and the index written from the rules themselves.</summary>
public sealed class RulePageTests
{
    private const string Folder = "docs/rules";

    [Fact]
    public async Task Every_rule_has_a_page_whose_head_says_what_the_rule_is()
    {
        foreach (var rule in await RulesAsync()) Approved.Matches($"{Folder}/{Id(rule)}.md", rule.GetProperty("page").GetString()!); // every rule has a page, if only one of headings
    }

    [Fact]
    public async Task The_index_lists_every_rule()
    {
        var outcome = await Cli.RunAsync(Cli.Repository, "explain", "--format", "markdown");

        Assert.Equal(0, outcome.ExitCode);
        Approved.Matches($"{Folder}/README.md", outcome.Out);
    }

    [Fact]
    public async Task Every_page_has_a_rule()
    {
        var rules = (await RulesAsync()).Select(Id).ToHashSet(StringComparer.Ordinal);

        var pages = Directory.GetFiles(Path.Combine(Cli.Repository, Folder), "*.md").Select(p => Path.GetFileNameWithoutExtension(p)).Where(n => n != "README");

        Assert.Empty(pages.Except(rules));
    }

    [Fact]
    public async Task Every_section_of_every_page_is_written()
    {
        var missing =
            from rule in await RulesAsync()
            from section in rule.GetProperty("sections").EnumerateArray()
            where !IsWritten(rule.GetProperty("page").GetString()!, section.GetString()!) // both are always there
            select $"{Folder}/{Id(rule)}.md: ## {section.GetString()}";

        Assert.Empty(missing);
    }

    private static bool IsWritten(string page, string section)
    {
        var parts = page.Split($"\n## {section}\n");
        return parts.Length == 2 && parts[1].Split("\n## ")[0].Trim().Length > 0;
    }

    private static string Id(JsonElement rule) => rule.GetProperty("id").GetString()!; // every rule has one

    private static async Task<List<JsonElement>> RulesAsync()
    {
        var outcome = await Cli.RunAsync(Cli.Repository, "explain", "--format", "json");
        Assert.Equal(0, outcome.ExitCode);
        using var document = JsonDocument.Parse(outcome.Out);
        return [.. document.RootElement.Clone().EnumerateArray()];
    }
}
