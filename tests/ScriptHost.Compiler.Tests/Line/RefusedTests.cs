using System.Text.RegularExpressions;

namespace ScriptHost.Compiler.Tests.Line;

/// <summary>What a script may not do, by the kinds of the corpus: each line of a case says with <c>//! SH0001</c> which findings it has, and no other line has any.</summary>
public sealed partial class RefusedTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "Refused");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.csx").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_forbidden_script_is_refused_at_the_line_that_is_to_blame(string file)
    {
        var differences = File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n").Split("\n---\n").Select(Difference).OfType<string>().ToList();

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    private static string? Difference(string marked)
    {
        var expected = marked.TrimEnd('\n').Split('\n').SelectMany((line, i) => Marker().Match(line).Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => $"{i + 1} {id}"));
        var result = Some.Compile(Marker().Replace(marked, "").TrimEnd('\n'));
        // A finding about the file as a whole stands on its first line.
        var found = result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{Math.Max(d.Line, 1)} {d.Id}").Distinct();
        return expected.Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal)) && result.Image is null
            ? null
            : $"{marked.Split('\n')[0]}: expected {string.Join(", ", expected)}; found {(result.Image is null ? string.Join("; ", result.Diagnostics) : "nothing")}";
    }

    [GeneratedRegex(@" ?//! ([A-Z0-9 ]+)$", RegexOptions.Multiline)]
    private static partial Regex Marker();
}
