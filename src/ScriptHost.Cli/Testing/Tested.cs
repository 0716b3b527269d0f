using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Cli.Testing;

/// <summary>A script and what became of its tests.</summary>
/// <param name="Bundle">Null when there is nothing that could be run.</param>
/// <param name="Mutation">Null when it was not asked for, or when tests fail.</param>
internal sealed record Tested(Script Script, TestBundle? Bundle, TestReport Report, MutationReport? Mutation = null)
{
    public bool HasTests => Report.Results.Length > 0 || Report.Diagnostics.Any(d => d.Severity == Severity.Error);

    public IEnumerable<TestResult> Failed => Report.Results.Where(r => !r.Passed);

    public IEnumerable<ScriptDiagnostic> Diagnostics => Report.Diagnostics.Concat(Mutation?.Diagnostics ?? []).Select(d => Cli.Report.FromHere(d, Script.Root));

    /// <summary>By file, sorted.</summary>
    public IEnumerable<FileCoverage> Coverage => Report.Coverage.GroupBy(p => p.Path, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new FileCoverage(FromHere(g.Key), [.. g]));

    /// <summary>A path of the script's folder as the caller sees it.</summary>
    public string FromHere(string path) => Cli.Report.FromHere(Path.Combine(Script.Root, path));

    /// <summary>Whether all that was measured is at least so many percent.</summary>
    public bool Reaches(double threshold)
    {
        var (lines, branches) = (Share.Sum(Coverage.Select(f => f.LineShare)), Share.Sum(Coverage.Select(f => f.BranchShare)));
        return lines.Percent >= threshold && branches.Percent >= threshold && (Mutation is null || Mutation.Diagnostics.IsEmpty && Mutation.Score * 100 >= threshold);
    }
}

/// <summary>So many of so many.</summary>
internal readonly record struct Share(int Part, int Of)
{
    /// <summary>Rounded down, so that 100 means all; 100 when there is nothing.</summary>
    public double Percent => Of == 0 ? 100 : Math.Floor(1000.0 * Part / Of) / 10;

    public override string ToString() => FormattableString.Invariant($"{Percent:0.#} % ({Part:N0} of {Of:N0})");

    public static Share Sum(IEnumerable<Share> shares) => shares.Aggregate(new Share(0, 0), (a, b) => new Share(a.Part + b.Part, a.Of + b.Of));
}

/// <summary>What of one file ran.</summary>
/// <param name="Path">As the caller sees it.</param>
internal sealed record FileCoverage(string Path, ImmutableArray<CoveragePoint> Points)
{
    /// <summary>Hits by line: the most of its statements.</summary>
    public ImmutableSortedDictionary<int, int> Lines { get; } = Points.GroupBy(p => p.Line).ToImmutableSortedDictionary(g => g.Key, g => g.Max(p => p.Hits));

    public IEnumerable<CoveragePoint> Branches => Points.Where(p => p.Branch is not null).OrderBy(p => p.Line).ThenBy(p => p.Column);

    public Share LineShare => new(Lines.Count(l => l.Value > 0), Lines.Count);

    public Share BranchShare => new(Branches.Count(b => b.Hits > 0), Branches.Count());
}
