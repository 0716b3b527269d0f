using System.Reflection;
using System.Text.RegularExpressions;

namespace ScriptHost.Docs.Tests;

/// <summary>A fenced block of a page, and the HTML comment on the line before it, which says what a test does with it.</summary>
/// <param name="Marker"><c>script: credit-risk@1</c>, <c>refused: credit-risk@1</c>, <c>file: scripts/lib/bands.csx</c>, <c>contract</c>, <c>application</c>; empty when there is none.</param>
public sealed record Block(Page Page, int Line, string Language, string Marker, string Text)
{
    /// <summary>What the marker says after a word and a colon; null when it is another marker.</summary>
    public string? After(string word) => Marker.StartsWith(word + ": ", StringComparison.Ordinal) ? Marker[(word.Length + 2)..] : null;

    public override string ToString() => $"{Page.Path}:{Line}";
}

/// <summary>The README or a page under docs/.</summary>
public sealed partial class Page
{
    private Page(string path)
    {
        Path = path;
        Lines = File.ReadAllLines(System.IO.Path.Combine(Repository, path));
        Blocks = [.. Read()];
    }

    public static string Repository { get; } = typeof(Page).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Repository").Value!; // the project file gives it

    public static IReadOnlyList<Page> All { get; } =
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(Repository, "docs"), "*.md", SearchOption.AllDirectories).Select(p => System.IO.Path.GetRelativePath(Repository, p)).Append("README.md").Order(StringComparer.Ordinal).Select(p => new Page(p))];

    public string Path { get; }

    public IReadOnlyList<string> Lines { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The block after another one.</summary>
    public Block Next(Block block) => Blocks.SkipWhile(b => b != block).Skip(1).First();

    private IEnumerable<Block> Read()
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            if (!Lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            var start = i++;
            while (Lines[i] != "```") i++;
            var marker = start > 0 && Comment().Match(Lines[start - 1]) is { Success: true } comment ? comment.Groups[1].Value : "";
            yield return new Block(this, start + 1, Lines[start][3..], marker, string.Concat(Lines.Skip(start + 1).Take(i - start - 1).Select(line => line + "\n")));
        }
    }

    [GeneratedRegex("^<!-- (.*) -->$")]
    private static partial Regex Comment();
}
