namespace ScriptHost.Compiler.Tests.Line;

/// <summary>One script of a case file: its first line is a comment that names it.</summary>
internal sealed record Case(string Name, string Text)
{
    /// <summary>Files it loads, each written as <c>//# path</c> followed by its lines.</summary>
    public List<(string Path, string Text)> Loads { get; } = [];
}

/// <summary>The files of <c>Cases/</c>; cases are parted by <c>---</c>.</summary>
internal static class Cases
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.csx").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

    public static IEnumerable<Case> Of(string file)
    {
        foreach (var text in File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n").Split("\n---\n"))
        {
            var parts = text.Split("\n//# ");
            var one = new Case($"{file}: {text.Split('\n')[0].TrimStart('/', ' ')}", parts[0]);
            foreach (var part in parts[1..]) one.Loads.Add((part[..part.IndexOf('\n', StringComparison.Ordinal)], part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]));
            yield return one;
        }
    }
}
