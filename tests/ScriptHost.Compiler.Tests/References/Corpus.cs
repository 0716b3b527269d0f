namespace ScriptHost.Compiler.Tests.References;

/// <summary>The sandbox corpus, which lives beside the repository and not in it.</summary>
internal static class Corpus
{
    /// <summary>The folder <c>shared/corpus</c> beside one of the folders above the tests; null when there is none.</summary>
    public static string? Root { get; } = Above(AppContext.BaseDirectory)
        .Select(folder => Path.Combine(folder, "shared", "corpus"))
        .FirstOrDefault(Directory.Exists);

    public static IEnumerable<CorpusFile> Files => Root is null ? [] : Directory.EnumerateFiles(Root, "*.csx", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => CorpusFile.Read(Root, path));

    private static IEnumerable<string> Above(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder)) yield return folder;
    }
}

/// <summary>One attempt and its label.</summary>
/// <param name="Name">Category and file: <c>ok/36-decimal-money.csx</c>.</param>
/// <param name="Outcomes">What a host may answer: the expectation first, alternatives after it.</param>
internal sealed record CorpusFile(string Name, string Text, string[] Outcomes)
{
    public string Category => Name[..Name.IndexOf('/', StringComparison.Ordinal)];

    public bool MayBeRefused => Outcomes.Contains("reject");

    public bool MustBeRefused => Outcomes is ["reject"];

    /// <summary>The plain compiler refuses it too.</summary>
    public bool DoesNotCompile => Text.Contains("// note: does not compile", StringComparison.Ordinal);

    public static CorpusFile Read(string root, string path)
    {
        var text = File.ReadAllText(path);
        return new(Path.GetRelativePath(root, path).Replace('\\', '/'), text,
            [.. text.Split('\n').TakeWhile(l => l.StartsWith("//", StringComparison.Ordinal)).SelectMany(Outcome)]);
    }

    private static IEnumerable<string> Outcome(string line) =>
        new[] { "// expect: ", "// alt: " }.Where(prefix => line.StartsWith(prefix, StringComparison.Ordinal))
            .SelectMany(prefix => line[prefix.Length..].Split([' ', ',', '|'], StringSplitOptions.RemoveEmptyEntries).Take(1));
}

/// <summary>A test that needs the corpus; skipped, with the reason, where it is not.</summary>
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Corpus.Root is null) Skip = "The sandbox corpus is not here: no folder 'shared/corpus' above the tests.";
    }
}
