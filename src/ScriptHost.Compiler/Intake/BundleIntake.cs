using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScriptHost.Compiler.Severities;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Intake;

/// <summary>The first stage: manifest, encoding, size, nesting, directives and the <c>#load</c> graph of a bundle, wherever it came from.</summary>
internal static class BundleIntake
{
    /// <summary>Null exactly when an error was added to <paramref name="diagnostics"/>.</summary>
    public static IntakeResult? Run(Bundle bundle, List<ScriptDiagnostic> diagnostics)
    {
        if (bundle.Files.Sum(f => (long)f.Content.Length) is > Limits.BundleBytes and var bytes)
        {
            diagnostics.Add(ScriptDiagnostic.OfFile(Rules.File, bundle.EntryPath, $"the script and what it loads have {bytes:N0} bytes together; the limit is {Limits.BundleBytes:N0}; load less"));
            return null;
        }
        var manifest = ReadManifest(bundle, diagnostics);
        var severities = ReadSeverities(bundle, diagnostics);
        var trees = new SortedDictionary<string, SyntaxTree>(StringComparer.Ordinal);
        var open = new Queue<string>([bundle.EntryPath]);
        while (open.TryDequeue(out var path))
        {
            if (trees.ContainsKey(path)) continue;
            if (SourceParser.Parse(path, bundle.Find(path)!.Content.AsSpan(), diagnostics) is not { } tree) continue;
            trees.Add(path, tree);
            foreach (var load in SourceParser.Loads(tree))
            {
                var target = LoadGraph.Resolve(load.File.ValueText, path, p => bundle.Find(p) is not null, out var fault);
                if (fault is not null) diagnostics.Add(DiagnosticMap.At(Rules.Load, tree, load.File.Span, fault));
                if (target is not null) open.Enqueue(target);
            }
        }
        if (trees.ContainsKey(bundle.EntryPath))
            LoadGraph.ReportCycles(bundle.EntryPath, trees, (path, from) => LoadGraph.Resolve(path, from, p => bundle.Find(p) is not null, out _), diagnostics);
        UsingCheck.Run(trees.Values, diagnostics);
        NameCheck.Run(trees.Values, diagnostics);
        InheritanceCheck.Run(trees.Values, diagnostics);
        OverloadCheck.Run(trees.Values, diagnostics);
        if (manifest is null || diagnostics.Any(d => d.Severity == Severity.Error)) return null;
        return new IntakeResult(manifest, trees[bundle.EntryPath], trees.ToImmutableSortedDictionary(StringComparer.Ordinal), severities);
    }

    private static ImmutableArray<SeveritySetting> ReadSeverities(Bundle bundle, List<ScriptDiagnostic> diagnostics)
    {
        if (bundle.Find(bundle.SeveritiesPath) is not { } file) return [];
        var settings = SeverityFile.Read(file, diagnostics);
        foreach (var setting in settings)
            if (setting.Fault() is { } fault) diagnostics.Add(setting.Diagnostic(fault));
        return settings;
    }

    private static Manifest? ReadManifest(Bundle bundle, List<ScriptDiagnostic> diagnostics)
    {
        if (bundle.Find(bundle.ManifestPath) is { } file)
        {
            if (file.Content.Length <= Limits.FileBytes) return ManifestReader.Read(file.Path, System.Text.Encoding.UTF8.GetString(file.Content.AsSpan()), diagnostics);
            diagnostics.Add(ScriptDiagnostic.OfFile(Rules.File, file.Path, SourceParser.TooLarge(file.Content.Length)));
            return null;
        }
        diagnostics.Add(ScriptDiagnostic.OfFile(Rules.ManifestShape, bundle.ManifestPath, "the file is missing; it names the contract, such as 'contract: credit-risk@1'"));
        return null;
    }
}
