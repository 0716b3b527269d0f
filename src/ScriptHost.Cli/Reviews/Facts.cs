using System.Collections.Immutable;
using System.Globalization;
using ScriptHost.Compiler;
using ScriptHost.Runtime;
using ScriptHost.Verification.Reviewing;

namespace ScriptHost.Cli.Reviews;

/// <summary>What the numbers of a report rest on. No time and no machine: the same inputs give the same report.</summary>
internal static class Facts
{
    private const int ShortHash = 16;

    public static ImmutableArray<ReviewFact> Of(IEnumerable<LoadedContract> contracts, ICaptureSource captures, double tolerance) =>
    [
        new("scripthost", typeof(Facts).Assembly.GetName().Version!.ToString(3)), // every assembly of ours has one
        new("compiler", ScriptCompiler.Stamp),
        .. contracts.Select(c => new ReviewFact($"contract {c.Id}", c.Surface.Hash[..ShortHash])),
        .. captures.Fact is { } fact ? [fact] : ImmutableArray<ReviewFact>.Empty,
        new("tolerance", tolerance.ToString("R", CultureInfo.InvariantCulture)),
    ];
}
