using System.Collections.Immutable;
using ScriptHost.Compiler.Catalog;

namespace ScriptHost.Cli.RulePages;

/// <summary>The page of a rule, <c>docs/rules/SHnnnn.md</c>: a head that is generated, and sections that are written by hand.</summary>
internal static class RulePage
{
    private const string FirstSection = "\n## ";

    /// <summary>What the hand-written part has; performance rules also have what was measured.</summary>
    public static ImmutableArray<string> Sections(RuleFacts rule)
    {
        ImmutableArray<string> sections = ["What it finds", "Why it matters here", "Example", "Instead", "When to allow", "Known limits"];
        return rule.Category == "Performance" ? sections.Add("Measured") : sections;
    }

    /// <summary>The whole page in Markdown: the head as the rule is now, and the sections as they were written.</summary>
    public static string Markdown(RuleFacts rule) => RuleHead.Of(rule) + Body(rule);

    /// <summary>From the first section on; its headings alone when nobody has written the page yet.</summary>
    public static string Body(RuleFacts rule)
    {
        var page = Embedded(rule.Id);
        return page is not null && page.IndexOf(FirstSection, StringComparison.Ordinal) is >= 0 and var start ? page[start..] : string.Concat(Sections(rule).Select(s => $"{FirstSection}{s}\n"));
    }

    /// <summary>The text of one section in one line; empty when nobody has written it.</summary>
    public static string Section(RuleFacts rule, string heading) =>
        Body(rule).Split($"{FirstSection}{heading}\n") is [_, var rest] ? string.Join(' ', rest.Split(FirstSection)[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";

    private static string? Embedded(string id)
    {
        using var resource = typeof(RulePage).Assembly.GetManifestResourceStream($"rules/{id}.md");
        if (resource is null) return null;
        using var text = new StreamReader(resource);
        return text.ReadToEnd().ReplaceLineEndings("\n");
    }
}
