using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Fixes;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Fixing;

/// <summary>Fixes scripts one after the other. A file that others load as well is changed only when none of them is worse off.</summary>
internal sealed class FixRun(ImmutableArray<LoadedContract> contracts, FixChoice choice, Func<string, bool> isNamed)
{
    private readonly List<string> _notes = [];

    public ScriptFiles Files { get; } = new();

    /// <summary>Findings that are gone.</summary>
    public int Fixed { get; private set; }

    /// <summary>What was not fixed, and why.</summary>
    public IEnumerable<string> Notes => _notes.Distinct(StringComparer.Ordinal);

    public async Task FixAsync(Script script, CancellationToken cancellationToken)
    {
        var read = script.Read();
        _notes.AddRange(read.Diagnostics.Select(d => Report.FromHere(d, script.Root).ToString()));
        if (read.Bundle is not { } onDisk) return;
        var before = Files.WithChanges(script, onDisk);
        var outcome = await ScriptFixer.FixAsync(before, contracts, choice with { MayEdit = path => isNamed(ScriptFiles.FullPath(script, path)) }, cancellationToken).ConfigureAwait(false);
        _notes.AddRange(outcome.Notes);
        _notes.AddRange(Elsewhere(script, before, outcome.Bundle, cancellationToken));
        var changed = outcome.ChangedFrom(before).ToList();
        if (FirstWorse(script, changed, cancellationToken) is { } worse)
        {
            _notes.Add($"{script.Name} was left as it is, because a file that it shares would break another script: {worse}");
            return;
        }
        foreach (var file in changed) Files.Change(script, before.Find(file.Path)!, file); // a changed file was there before
        Fixed += changed.Count > 0 ? outcome.Fixed : 0;
    }

    /// <summary>Files that are loaded, have findings with a fix, and were not named.</summary>
    private IEnumerable<string> Elsewhere(Script script, Bundle before, Bundle bundle, CancellationToken cancellationToken) =>
        from found in ScriptCompiler.Check(bundle, contracts, cancellationToken).Diagnostics
        where FixCatalog.Ids.Contains(found.Id) && bundle.Find(found.Path) is not null && (choice.Rules.IsEmpty || choice.Rules.Contains(found.Id)) && !isNamed(ScriptFiles.FullPath(script, found.Path))
        group found by found.Path into file
        select $"{Report.FromHere(ScriptFiles.FullPath(script, file.Key))} is loaded by {script.Name}, was not named, and is left as it is; it has {DiagnosticText.Count(file.Count(), "finding")} with a fix";

    private ScriptDiagnostic? FirstWorse(Script script, List<BundleFile> changed, CancellationToken cancellationToken)
    {
        if (!script.IsPoint || changed.TrueForAll(f => f.Path.StartsWith(script.Name + "/", StringComparison.Ordinal))) return null;
        foreach (var other in BundleReader.Points(script.Root).Where(p => p != script.Name).Select(p => Script.OfPoint(script.Root, p)))
        {
            if (other.Read().Bundle is not { } onDisk || !changed.Exists(f => onDisk.Find(f.Path) is not null)) continue;
            var before = Files.WithChanges(other, onDisk);
            var now = Bundle.Create(before.Point, before.EntryPath, before.Files.Select(f => changed.Find(c => c.Path == f.Path) ?? f));
            if (ScriptFixer.WorseThan(Check(now), Check(before)) is { } worse) return worse;
        }
        return null;

        ImmutableArray<ScriptDiagnostic> Check(Bundle bundle) => ScriptCompiler.Check(bundle, contracts, cancellationToken).Diagnostics;
    }
}
