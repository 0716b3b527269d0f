using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.Build;

/// <summary>The additional files of a build that have to do with scripts, by their paths.</summary>
internal sealed class ScriptFiles
{
    private readonly Dictionary<string, SourceText> _texts = new(StringComparer.Ordinal);

    public ScriptFiles(ImmutableArray<AdditionalText> files, string? root, CancellationToken cancellationToken)
    {
        foreach (var file in files)
            if (IsOurs(file.Path) && file.GetText(cancellationToken) is { } text) _texts[Normalized(file.Path)] = text;
        Root = root is null ? null : Normalized(root).TrimEnd('/');
        Severities = new BuildSeverities(_texts.Where(f => f.Key.EndsWith("/.editorconfig", StringComparison.Ordinal)).Select(f => (f.Key, f.Value)));
    }

    /// <summary>The scripts root, which <c>#load "lib/x.csx"</c> starts from; null when the project does not say.</summary>
    public string? Root { get; }

    public BuildSeverities Severities { get; }

    /// <summary>The scripts that decide: <c>x/x.csx</c>, and where no such file is, every script that no other loads.</summary>
    public IReadOnlyList<ScriptFile> Entries
    {
        get
        {
            var scripts = _texts.Where(f => f.Key.EndsWith(".csx", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new ScriptFile(f.Key, f.Value)).ToList();
            var points = scripts.Where(s => s.IsPoint).ToList();
            if (points.Count > 0) return points;
            var loaded = new HashSet<string>(scripts.SelectMany(s => s.Loads).Select(l => l.Substring(l.LastIndexOf('/') + 1)), StringComparer.Ordinal);
            return scripts.Where(s => !loaded.Contains(Path.GetFileName(s.Path))).ToList();
        }
    }

    public SourceText? Find(string path) => _texts.TryGetValue(Normalized(path), out var text) ? text : null;

    private static bool IsOurs(string path) => Path.GetExtension(path) == ".csx" || Path.GetFileName(path) is "script.yaml" or ".editorconfig";

    private static string Normalized(string path) => Path.GetFullPath(path).Replace('\\', '/');
}

/// <summary>One script that decides.</summary>
internal sealed class ScriptFile(string path, SourceText text)
{
    public string Path { get; } = path;

    public SourceText Text { get; } = text;

    /// <summary>Whether it has the name of its folder.</summary>
    public bool IsPoint => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(Path)) == System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The paths of its <c>#load</c> directives as they are written.</summary>
    public IEnumerable<string> Loads => Text.Lines.Select(l => l.ToString().Trim()).Where(l => l.StartsWith("#load", StringComparison.Ordinal)).Select(l => l.Split('"')).Where(p => p.Length == 3).Select(p => p[1]);
}
