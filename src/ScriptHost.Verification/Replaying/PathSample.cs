using ScriptHost.Compiler;
using ScriptHost.Compiler.Copies;
using ScriptHost.Runtime;
using ScriptHost.Testing;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Replaying;

/// <summary>
/// Few captures that show all that many do: every statement and branch that some capture reaches is reached by a chosen one, and each path
/// through the script has a share. Fuel would not do as a measure of paths: functions without loops cost the same whichever way they go.
/// </summary>
/// <param name="Ids">Of the chosen captures.</param>
/// <param name="Seen">Captures that were looked at.</param>
/// <param name="Paths">Different sets of statements and branches that captures reach.</param>
/// <param name="Reached">Statements and branches that any capture reaches.</param>
/// <param name="Kept">Those that a chosen capture reaches; fewer than <paramref name="Reached"/> only where more captures would be needed than asked for.</param>
public sealed record PathSample(IReadOnlySet<string> Ids, int Seen, int Paths, int Reached, int Kept)
{
    /// <exception cref="ProgramException">The script does not compile, or a top-level value of it fails.</exception>
    public static PathSample Choose(Bundle script, LoadedContract contract, IEnumerable<Capture> captures, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (TraceCopy.Of(script, contract, values: false) is not { } copy) throw new ProgramException($"The script '{script.Point}' has errors. See them: scripthost check {script.Point}");
        var bundle = Bundle.Create(script.Point, script.EntryPath, script.Files.Select(f => copy.Files.TryGetValue(f.Path, out var text) ? BundleFile.FromText(f.Path, text) : f));
        var compiled = ScriptCompiler.CompileCopy(bundle, [TestApi.With(contract)], cancellationToken);
        if (compiled.Image is not { } image) throw new ProgramException($"The script '{script.Point}' has errors: {compiled.Diagnostics.First(d => d.Severity == Severity.Error)}. See them all: scripthost check {script.Point}");
        using var replayer = Replayer.Load(ScriptImage.Create(image.Facts with { Budget = TestBudget.Over(image.Facts.Budget) }, image.Assembly, image.Symbols), TestApi.With(contract));
        return Choose(InOrder.Select(captures, c => (c.Id, Path: PathOf(replayer, c, copy.Places.Length)), cancellationToken), most);
    }

    private static string PathOf(Replayer replayer, Capture capture, int places)
    {
        var log = new Footprint(places);
        Tracing.Start(log);
        try
        {
            replayer.Run(capture);
            return log.Text;
        }
        finally
        {
            Tracing.Stop();
        }
    }

    private static PathSample Choose(IEnumerable<(string Id, string Path)> walked, int most)
    {
        var byPath = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var seen = 0;
        foreach (var (id, path) in walked)
        {
            seen++;
            if (!byPath.TryGetValue(path, out var ids)) byPath.Add(path, ids = []);
            if (ids.Count < most) ids.Add(id);
        }

        // 1. Rare paths first, as long as they reach something new. 2. One of each path, then the next of each, the frequent paths first.
        var (chosen, kept) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<int>());
        foreach (var (path, ids) in byPath.OrderBy(p => p.Value.Count).ThenBy(p => p.Key, StringComparer.Ordinal))
            if (chosen.Count < most && Footprint.PlacesOf(path).Any(p => !kept.Contains(p)))
            {
                chosen.Add(ids[0]);
                kept.UnionWith(Footprint.PlacesOf(path));
            }
        var frequent = byPath.Values.OrderByDescending(ids => ids.Count).ThenBy(ids => ids[0], StringComparer.Ordinal).ToList();
        for (var turn = 0; chosen.Count < most && frequent.Exists(ids => ids.Count > turn); turn++)
            foreach (var ids in frequent.Where(ids => ids.Count > turn))
                if (chosen.Count < most) chosen.Add(ids[turn]);
        kept.UnionWith(byPath.Where(p => p.Value.Exists(chosen.Contains)).SelectMany(p => Footprint.PlacesOf(p.Key)));
        return new PathSample(chosen, seen, byPath.Count, byPath.Keys.SelectMany(Footprint.PlacesOf).Distinct().Count(), kept.Count);
    }
}
