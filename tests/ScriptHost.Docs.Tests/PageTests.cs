using System.Text.RegularExpressions;

namespace ScriptHost.Docs.Tests;

/// <summary>What the pages point to is there.</summary>
public sealed partial class PageTests
{
    [Fact]
    public void Every_link_leads_to_a_file_and_its_heading()
    {
        var broken =
            from page in Page.All
            from line in page.Lines
            from Match link in Link().Matches(line)
            let target = link.Groups[1].Value
            where !target.Contains("://", StringComparison.Ordinal) && !Leads(page, target)
            select $"{page.Path}: {target}";

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_command_and_option_exists()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Page.Repository, "src/ScriptHost.Cli"), "*.cs", SearchOption.AllDirectories).Where(p => !p.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var verbs = sources.SelectMany(s => Verb().Matches(s)).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var options = sources.SelectMany(s => Option().Matches(s)).Select(m => m.Groups[1].Value).Append("--help").ToHashSet(StringComparer.Ordinal);

        var wrong =
            from page in Page.All
            from line in page.Lines
            from Match call in Call().Matches(line)
            let words = call.Groups[1].Value.Split(' ')
            where !verbs.Contains(words[0]) || words.Where(w => w.StartsWith("--", StringComparison.Ordinal)).Any(o => !options.Contains(o))
            select $"{page.Path}: {call.Value}";

        Assert.Contains("serve", verbs);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_project_that_a_command_names_is_there()
    {
        var missing =
            from page in Page.All
            from line in page.Lines
            from Match project in Project().Matches(line)
            let path = project.Groups[1].Value
            where !Directory.Exists(Path.Combine(Page.Repository, path)) && !page.Lines.Any(l => l.Contains($"`{path}/{Path.GetFileName(path)}.csproj` would be", StringComparison.Ordinal))
            select $"{page.Path}: {path}";

        Assert.Empty(missing);
    }

    private static bool Leads(Page page, string target)
    {
        var parts = target.Split('#');
        var path = parts[0].Length == 0 ? page.Path : Path.GetRelativePath(Page.Repository, Path.Combine(Page.Repository, Path.GetDirectoryName(page.Path)!, parts[0])); // a page lies in a folder
        if (!Path.Exists(Path.Combine(Page.Repository, path))) return false;
        return parts.Length == 1 || Page.All.Single(p => p.Path == path).Lines.Where(l => l.StartsWith('#')).Select(Anchor).Contains(parts[1]);
    }

    private static string Anchor(string heading) => string.Concat(heading.TrimStart('#').Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-')).Replace(' ', '-');

    [GeneratedRegex(@"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("""Command\("([a-z]+)",""")]
    private static partial Regex Verb();

    [GeneratedRegex("\"(--[a-z-]+)\"")]
    private static partial Regex Option();

    // In a block, or between back-quotes: `scripthost check x`. What follows a word in capitals is a place to fill in.
    [GeneratedRegex(@"(?:^|`|\$ |next: )scripthost ([a-z]+(?: [^`#|&>]*)?)")]
    private static partial Regex Call();

    [GeneratedRegex(@"dotnet (?:run|build|test)\b.*?((?:src|tests|benchmarks)/[\w./]+)")]
    private static partial Regex Project();
}
