using System.Collections.Immutable;
using ScriptHost.Runtime;

namespace ScriptHost.Fixes;

/// <summary>What fixing a bundle gave.</summary>
/// <param name="Bundle">With the new texts; the very bundle that was given when nothing changed.</param>
/// <param name="Fixed">Findings that are gone.</param>
/// <param name="Notes">Why something was not fixed, a sentence each.</param>
public sealed record FixOutcome(Bundle Bundle, int Fixed, ImmutableArray<string> Notes)
{
    /// <summary>The files whose text differs from that of another bundle.</summary>
    public IEnumerable<BundleFile> ChangedFrom(Bundle before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return Bundle.Files.Where(f => before.Find(f.Path) is { } old && !old.Content.AsSpan().SequenceEqual(f.Content.AsSpan()));
    }
}
