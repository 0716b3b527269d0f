using System.Collections.Immutable;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Fixing;

/// <summary>Script files with the changes that are not on disk yet.</summary>
internal sealed class ScriptFiles
{
    private readonly SortedDictionary<string, (ImmutableArray<byte> Before, ImmutableArray<byte> Now)> _changed = new(StringComparer.Ordinal);

    /// <summary>Full paths, sorted.</summary>
    public IEnumerable<(string Path, ImmutableArray<byte> Before, ImmutableArray<byte> Now)> Changed => _changed.Select(c => (c.Key, c.Value.Before, c.Value.Now));

    public static string FullPath(Script script, string path) => Path.GetFullPath(Path.Combine(script.Root, path));

    /// <summary>The bundle as it would be read if the changes were on disk.</summary>
    public Bundle WithChanges(Script script, Bundle bundle) => Bundle.Create(bundle.Point, bundle.EntryPath, bundle.Files.Select(f => _changed.TryGetValue(FullPath(script, f.Path), out var change) ? f with { Content = change.Now } : f));

    public void Change(Script script, BundleFile before, BundleFile now)
    {
        var path = FullPath(script, now.Path);
        _changed[path] = (_changed.TryGetValue(path, out var change) ? change.Before : before.Content, now.Content);
    }

    public void Save()
    {
        foreach (var (path, _, now) in Changed) File.WriteAllBytes(path, [.. now]);
    }
}
