using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Comparing;
using ScriptHost.Compiler.Copies;
using ScriptHost.Runtime;
using ScriptHost.Testing;
using ScriptHost.Verification.Replaying;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Reviewing.Behaviours;

/// <summary>
/// Finds out which changed places of a script are reached, by a copy that counts. It runs until all of them were; then inputs cost nothing
/// more. Belongs to one thread.
/// </summary>
internal sealed class Reach : IDisposable
{
    // The calls that count are paid for like any other.
    private const int MoreFuel = 20;

    private readonly Replayer? _copy;
    private readonly ImmutableArray<CoveragePlace> _places;
    private readonly List<int> _open;
    private readonly int[] _hits;

    public Reach(SourceComparison source, Bundle after, LoadedContract contract, CancellationToken cancellationToken)
    {
        var changed = source.ChangedLines;
        var copy = changed.Count > 0 ? CoverageCopy.Of(after, contract) : null;
        _places = copy?.Places ?? [];
        _open = [.. Enumerable.Range(0, _places.Length).Where(i => changed.Contains((_places[i].Path, _places[i].Line)))];
        _hits = Coverage.Start(_places.Length);
        if (copy is not null && _open.Count > 0) _copy = Load(copy, after, TestApi.With(contract), cancellationToken);
    }

    public ImmutableArray<UnreachedPlace> Unreached => [.. _open.Select(i => new UnreachedPlace(_places[i].Path, _places[i].Line, _places[i].Branch ?? "statement")).Distinct()];

    public void Meet(Capture capture)
    {
        if (_open.Count == 0 || _copy is null) return;
        _copy.Run(capture);
        _open.RemoveAll(i => _hits[i] > 0);
    }

    public void Dispose()
    {
        Coverage.Stop();
        _copy?.Dispose();
    }

    private static Replayer? Load(CoverageCopy copy, Bundle after, LoadedContract contract, CancellationToken cancellationToken)
    {
        var bundle = Bundle.Create(after.Point, after.EntryPath, after.Files.Select(f => copy.Files.TryGetValue(f.Path, out var text) ? BundleFile.FromText(f.Path, text) : f));
        if (ScriptCompiler.CompileCopy(bundle, [contract], cancellationToken).Image is not { } image) return null; // then no place is known to be reached, which is what is said
        var budget = image.Facts.Budget;
        return Replayer.Load(ScriptImage.Create(image.Facts with { Budget = budget with { Fuel = budget.Fuel * MoreFuel, AllocationBytes = budget.AllocationBytes * 2 } }, image.Assembly, image.Symbols), contract);
    }
}
