using Microsoft.CodeAnalysis;

namespace ScriptHost.Compiler.Intake;

/// <summary>Where <c>#load</c> leads inside the scripts root. Paths are relative to the root, with forward slashes.</summary>
internal static class LoadGraph
{
    /// <summary>
    /// The path a directive names, relative to the file it stands in or, when that file does not exist, to the scripts root.
    /// Null with the reason when it names something that can never be loaded.
    /// </summary>
    public static string? Resolve(string path, string fromFile, Func<string, bool> exists, out string? fault)
    {
        fault = null;
        if (path.Length == 0 || path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal) || path.StartsWith('/') || path.StartsWith('~'))
            fault = $"'{path}' is not a path inside the scripts folder; write it relative to this file or to the scripts folder, with forward slashes, such as \"lib/scorecard.csx\"";
        else if (!path.EndsWith(".csx", StringComparison.Ordinal))
            fault = $"'{path}' is not a .csx file, and only these can be loaded";
        if (fault is not null) return null;

        var folder = fromFile.LastIndexOf('/') is var slash and >= 0 ? fromFile[..slash] : "";
        var beside = Normalize(folder, path);
        var fromRoot = Normalize("", path);
        if (beside is null && fromRoot is null)
        {
            fault = $"'{path}' leads out of the scripts folder; a script may load files inside of it only";
            return null;
        }
        if (beside is not null && exists(beside)) return beside;
        if (fromRoot is not null && exists(fromRoot)) return fromRoot;
        fault = $"'{path}' does not exist: neither '{beside ?? "(outside)"}' nor '{fromRoot ?? "(outside)"}' is in the scripts folder";
        return null;
    }

    /// <summary>The files in the order of a depth-first walk; each cycle is reported once, at the directive that closes it.</summary>
    public static void ReportCycles(string entry, IReadOnlyDictionary<string, SyntaxTree> trees, Func<string, string, string?> resolve, List<ScriptDiagnostic> diagnostics)
    {
        var done = new HashSet<string>();
        var path = new List<string>();
        Visit(entry);

        void Visit(string file)
        {
            path.Add(file);
            foreach (var load in SourceParser.Loads(trees[file]))
            {
                if (resolve(load.File.ValueText, file) is not { } target || !trees.ContainsKey(target)) continue;
                if (path.IndexOf(target) is var at and >= 0)
                    diagnostics.Add(DiagnosticMap.At(Rules.Load, trees[file], load.File.Span, $"this closes a circle of #load: {string.Join(" -> ", path.Skip(at).Append(target))}; move what both need into a third file"));
                else if (!done.Contains(target))
                    Visit(target);
            }
            path.RemoveAt(path.Count - 1);
            done.Add(file);
        }
    }

    private static string? Normalize(string folder, string path)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }
}
