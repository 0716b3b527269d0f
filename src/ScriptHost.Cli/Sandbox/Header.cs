using System.Collections.Immutable;

namespace ScriptHost.Cli;

/// <summary>The comment lines at the start of a script that say what should become of it: <c>// expect: reject</c>, <c>// alt: ok</c>.</summary>
internal static class Header
{
    /// <summary>The expectation first, alternatives after it; empty when the file says nothing.</summary>
    public static ImmutableArray<string> Read(string file) =>
    [
        .. File.ReadLines(file).TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)).SelectMany(Words),
    ];

    private static IEnumerable<string> Words(string line) =>
        new[] { "// expect:", "// alt:" }.Where(key => line.StartsWith(key, StringComparison.Ordinal))
            .SelectMany(key => line[key.Length..].Split([' ', ',', '|'], StringSplitOptions.RemoveEmptyEntries)).Where(Outcomes.All.Contains);
}
