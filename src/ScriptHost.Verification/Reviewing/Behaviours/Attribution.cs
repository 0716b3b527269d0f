using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Comparing;
using ScriptHost.Runtime;
using ScriptHost.Verification.Replaying;

namespace ScriptHost.Verification.Reviewing.Behaviours;

/// <summary>
/// Puts a changed decision down to a change: the one that, put back alone while all others stay, gives the decision of the base again. That is
/// exact for the very input; nothing is estimated. The copies are compiled when the first decision differs. Safe from any thread.
/// </summary>
internal sealed class Attribution : IDisposable
{
    /// <summary>Every one is compiled, and runs on every decision that differs.</summary>
    public const int MostChanges = 40;

    private readonly PairJudge _judge;
    private readonly bool _isOnly;
    private readonly Lazy<ImmutableArray<Candidate>> _candidates;

    public Attribution(SourceComparison source, Bundle before, Bundle after, LoadedContract contract, PairJudge judge, CancellationToken cancellationToken)
    {
        _judge = judge;
        _isOnly = source.Changes.Length + (before.Find(before.ManifestPath)?.Sha256 == after.Find(after.ManifestPath)?.Sha256 ? 0 : 1) == 1;
        _candidates = new Lazy<ImmutableArray<Candidate>>(() => [.. Bundles(source, before, after).Take(MostChanges).ToList().AsParallel().AsOrdered().Select(c => Load(c.Name, c.Bundles, contract, cancellationToken))]);
    }

    /// <summary>Changes that cannot be put back alone. Empty as long as no decision differed.</summary>
    public ImmutableArray<string> Unattributed => _candidates.IsValueCreated ? [.. _candidates.Value.Where(c => c.Without is null).Select(c => c.Name)] : [];

    public string Of(Capture capture, RunOutcome before)
    {
        var causes = _candidates.Value.Where(c => c.Without?.Run(capture).Now is { } now && _judge.Of(before, now) is PairVerdict.Same or PairVerdict.WithinTolerance).Select(c => c.Name).ToList();
        return causes switch
        {
            [var only] => only,
            [] => _isOnly && _candidates.Value is [var one] ? one.Name : "several changes together",
            _ => string.Join(" together with ", causes),
        };
    }

    public void Dispose()
    {
        if (!_candidates.IsValueCreated) return;
        foreach (var candidate in _candidates.Value) candidate.Without?.Dispose();
    }

    private static IEnumerable<(string Name, Func<bool, Bundle?> Bundles)> Bundles(SourceComparison source, Bundle before, Bundle after)
    {
        foreach (var change in source.Changes.Where(c => c.Kind == ChangeKind.Changed))
            yield return (FormattableString.Invariant($"{change.Name} ({change.Path}:{(change.Lines.IsEmpty ? change.Line : change.Lines[0])})"), keepRemoved => source.Without(change, keepRemoved));
        if (before.Find(before.ManifestPath) is { } old && after.Find(after.ManifestPath) is { } now && !old.Content.AsSpan().SequenceEqual(now.Content.AsSpan()))
            yield return (now.Path, _ => Bundle.Create(after.Point, after.EntryPath, after.Files.Select(f => f == now ? old : f)));
    }

    private static Candidate Load(string name, Func<bool, Bundle?> bundles, LoadedContract contract, CancellationToken cancellationToken)
    {
        foreach (var keepRemoved in (bool[])[false, true])
            if (bundles(keepRemoved) is { } bundle && ScriptCompiler.Compile(bundle, [contract], cancellationToken).Image is { } image)
                try
                {
                    return new Candidate(name, Replayer.Load(image, contract));
                }
                catch (ProgramException) // its top-level values need the other changes
                {
                }
        return new Candidate(name, null);
    }

    private sealed record Candidate(string Name, Replayer? Without);
}
