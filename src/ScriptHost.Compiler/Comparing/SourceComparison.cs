using System.Collections.Immutable;
using System.Text;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Comparing;

/// <summary>How the sources of two bundles differ in what they mean. Nothing is compiled. Immutable.</summary>
public sealed class SourceComparison
{
    private readonly Bundle _after;
    private readonly ImmutableArray<(SourceChange Change, SourceElement? Before, SourceElement? After)> _pairs;

    private SourceComparison(Bundle before, Bundle after)
    {
        _after = after;
        _pairs = [.. Pair(SourceElements.Of(before), SourceElements.Of(after)).OrderBy(p => p.Change.Path, StringComparer.Ordinal).ThenBy(p => p.Change.Line).ThenBy(p => p.Change.Name, StringComparer.Ordinal)];
        TextDiffers = before.Id != after.Id;
        SuppressionsBefore = Suppressed.In(before);
        SuppressionsAfter = Suppressed.In(after);
    }

    /// <summary>Sorted by file and line.</summary>
    public ImmutableArray<SourceChange> Changes => [.. _pairs.Select(p => p.Change)];

    /// <summary>The lines of the newer side that differ and hold code: those of named values are left out.</summary>
    public HashSet<(string Path, int Line)> ChangedLines => [.. Changes.Where(c => c.Element != ElementKind.Value).SelectMany(c => c.Lines.Select(line => (c.Path, line)))];

    public bool TextDiffers { get; }

    /// <summary>Rules that the sources silence, as <c>SH3001 in lib/scorecard.csx</c>.</summary>
    public ImmutableArray<string> SuppressionsBefore { get; }

    /// <inheritdoc cref="SuppressionsBefore"/>
    public ImmutableArray<string> SuppressionsAfter { get; }

    public static SourceComparison Of(Bundle before, Bundle after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new SourceComparison(before, after);
    }

    /// <summary>The bundle after the change, with this one thing as it was before. Null for what cannot be put back alone.</summary>
    /// <param name="keepRemoved">Also bring back what was removed, which the old text may need.</param>
    public Bundle? Without(SourceChange change, bool keepRemoved)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (_pairs.FirstOrDefault(p => ReferenceEquals(p.Change, change)) is not (_, { } before, { } after) || change.Kind != ChangeKind.Changed) return null;
        var texts = _after.Files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.AsSpan()).TrimStart('\uFEFF'), StringComparer.Ordinal);
        texts[after.Path] = Revert.Of(texts[after.Path], before, after);
        if (keepRemoved) texts[_after.EntryPath] += "\n" + string.Join('\n', _pairs.Where(p => p.Change.Kind == ChangeKind.Removed).Select(p => p.Before!.Node.ToString()).Distinct()); // ! a removed one was there
        return Bundle.Create(_after.Point, _after.EntryPath, _after.Files.Select(f => f.Path == after.Path || keepRemoved && f.Path == _after.EntryPath ? BundleFile.FromText(f.Path, texts[f.Path]) : f));
    }

    private static IEnumerable<(SourceChange Change, SourceElement? Before, SourceElement? After)> Pair(IReadOnlyList<SourceElement> before, IReadOnlyList<SourceElement> after)
    {
        var old = before.ToDictionary(e => e.Key, StringComparer.Ordinal);
        var now = after.ToDictionary(e => e.Key, StringComparer.Ordinal);
        var gone = before.Where(e => !now.ContainsKey(e.Key)).ToList();
        foreach (var element in after)
        {
            if (old.TryGetValue(element.Key, out var earlier))
            {
                if (!earlier.IsLike(element)) yield return (Change(ChangeKind.Changed, earlier, element), earlier, element);
            }
            else if (gone.FirstOrDefault(g => g.Kind != ElementKind.Type && g.IsLikeButForName(element)) is { } renamed)
            {
                gone.Remove(renamed);
                yield return (Change(ChangeKind.Renamed, renamed, element), renamed, element);
            }
            else yield return (Change(ChangeKind.Added, null, element), null, element);
        }
        foreach (var element in gone) yield return (Change(ChangeKind.Removed, element, null), element, null);
    }

    private static SourceChange Change(ChangeKind kind, SourceElement? before, SourceElement? after)
    {
        var shown = after ?? before!; // ! one of them is there
        var (lines, excerpt) = kind == ChangeKind.Renamed ? ([], []) : LineChanges.Of(before?.Node, after?.Node);
        return new SourceChange(kind, shown.Kind, kind == ChangeKind.Renamed ? $"{before!.Name} → {after!.Name}" : shown.Name, before?.Value, after?.Value, before?.Reason ?? "", after?.Reason ?? "", shown.Path, shown.Line, lines, excerpt); // ! a renamed one is on both sides
    }
}
