namespace ScriptHost.Analyzers.Tests.Engine;

/// <summary>
/// <c>Seeded/*.csx</c>: a careful script, then mistakes people make in it. <c>//? name</c> opens a mistake, its <c>//- </c> lines are the text that is
/// replaced, its <c>//+ </c> lines what stands there instead. The text must occur exactly once in the script.
/// </summary>
internal sealed record SeededScript(string Name, string Text, IReadOnlyList<Mistake> Mistakes)
{
    public static IEnumerable<SeededScript> All(string folder) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.csx").Order(StringComparer.Ordinal).Select(Read);

    public string With(Mistake mistake)
    {
        Assert.True(Text.Split(mistake.Old).Length == 2, $"{Name}, '{mistake.Name}': the text to replace occurs {Text.Split(mistake.Old).Length - 1} times, not once:\n{mistake.Old}");
        return Text.Replace(mistake.Old, mistake.New, StringComparison.Ordinal);
    }

    private static SeededScript Read(string path)
    {
        var parts = File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n//? ");
        return new SeededScript(Path.GetFileNameWithoutExtension(path), parts[0].TrimEnd('\n') + "\n", [.. parts[1..].Select(Parse)]);
    }

    private static Mistake Parse(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        return new Mistake(lines[0], Block(lines, "//-"), Block(lines, "//+"));
    }

    private static string Block(string[] lines, string mark) =>
        string.Join('\n', lines.Where(l => l.StartsWith(mark, StringComparison.Ordinal)).Select(l => l.Length > mark.Length ? l[(mark.Length + 1)..] : ""));
}

internal sealed record Mistake(string Name, string Old, string New);
