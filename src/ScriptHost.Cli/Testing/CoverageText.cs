using System.Text;

namespace ScriptHost.Cli.Testing;

/// <summary>Coverage for people: the shares, and what is missing with its line.</summary>
internal static class CoverageText
{
    private const int MostMissing = 40;

    public static string Of(Tested tested)
    {
        var files = tested.Coverage.ToList();
        var text = new StringBuilder();
        text.AppendLine($"{tested.Script.Name}: lines {Share.Sum(files.Select(f => f.LineShare))}, branches {Share.Sum(files.Select(f => f.BranchShare))}");
        var missing = files.SelectMany(f => Missing(f)).ToList();
        foreach (var line in missing.Take(MostMissing)) text.Append("  ").AppendLine(line);
        if (missing.Count > MostMissing) text.AppendLine(FormattableString.Invariant($"  and {missing.Count - MostMissing} more; see --lcov or --format json"));
        return text.ToString().TrimEnd();
    }

    private static IEnumerable<string> Missing(FileCoverage file) =>
        file.Lines.Where(l => l.Value == 0).Select(l => (Line: l.Key, Text: "no test runs this line"))
            .Concat(file.Branches.Where(b => b.Hits == 0 && file.Lines[b.Line] > 0).Select(b => (b.Line, Text: $"no test takes this branch: {b.Branch}")))
            .OrderBy(m => m.Line).Select(m => FormattableString.Invariant($"{file.Path}:{m.Line}: {m.Text}"));
}
