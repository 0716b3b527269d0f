using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Compiler.Severities;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Intake;

/// <summary>
/// Makes bundles from folders: <c>&lt;scripts&gt;/&lt;point&gt;/&lt;point&gt;.csx</c>, its <c>script.yaml</c>, every file it loads, and the severities that apply to them.
/// Only ordinary files inside the scripts root are read; links are followed by nobody.
/// </summary>
public static class BundleReader
{
    /// <summary>How the name of a file of tests ends.</summary>
    public const string TestEnding = ".test.csx";

    private const string Manifest = "script.yaml";
    private const string Cases = "cases";

    /// <summary>Names of the folders below the root that hold a <c>script.yaml</c> or a script of their own name, sorted.</summary>
    public static IReadOnlyList<string> Points(string scriptsRoot) => Points(DiskTree.Instance, scriptsRoot);

    /// <summary>The same of a revision; empty when it has no such folder.</summary>
    public static IReadOnlyList<string> Points(MemoryTree revision, string scriptsRoot) => Points((IFileTree)revision, scriptsRoot);

    private static IReadOnlyList<string> Points(IFileTree tree, string scriptsRoot) =>
    [
        .. tree.Folders(scriptsRoot).Select(d => Path.GetFileName(d)!)
            .Where(name => tree.FileExists(Path.Combine(scriptsRoot, name, Manifest)) || tree.FileExists(Path.Combine(scriptsRoot, name, name + ".csx")))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The bundle of a point.</summary>
    public static BundleRead Read(string scriptsRoot, string point) => Read(new RootFolder(scriptsRoot), point);

    /// <summary>The bundle of a point as a revision has it.</summary>
    public static BundleRead Read(MemoryTree revision, string scriptsRoot, string point) => Read(new RootFolder(scriptsRoot, revision), point);

    /// <summary>The bundle of a point as an editor shows it.</summary>
    /// <param name="unsaved">Texts that stand for files, by full path.</param>
    public static BundleRead Read(string scriptsRoot, string point, IReadOnlyDictionary<string, ImmutableArray<byte>> unsaved) => Read(new RootFolder(scriptsRoot, new EditorTree(unsaved)), point);

    private static BundleRead Read(RootFolder files, string point)
    {
        var diagnostics = new List<ScriptDiagnostic>();
        var entry = $"{point}/{point}.csx";
        var manifest = $"{point}/{Manifest}";
        if (!ScriptName.IsValid(point)) return Refused(ScriptDiagnostic.OfFile(Rules.File, point, $"'{point}' cannot name a decision point; write 1 to {ScriptName.MaxLength} lower-case letters, digits and single hyphens"));
        if (!files.Exists(entry)) return Refused(ScriptDiagnostic.OfFile(Rules.File, entry, MissingEntry(files, point)));
        var manifestFile = files.Exists(manifest) ? files.Read(manifest, diagnostics) : null;
        var read = Gather(files, point, entry, manifestFile is null ? [] : [manifestFile], diagnostics);
        return read.Bundle is { } bundle && Strays(files, bundle) is { Count: > 0 } strays ? Refused([.. strays]) : read;
    }

    /// <summary>A single script outside of any scripts root; what it loads lies beside or below it.</summary>
    public static BundleRead ReadLoose(string csxPath, ContractId contract) => ReadLoose(csxPath, contract, ImmutableDictionary<string, ImmutableArray<byte>>.Empty);

    /// <summary>The same as an editor shows it.</summary>
    /// <param name="unsaved">Texts that stand for files, by full path.</param>
    public static BundleRead ReadLoose(string csxPath, ContractId contract, IReadOnlyDictionary<string, ImmutableArray<byte>> unsaved)
    {
        var path = Path.GetFullPath(csxPath);
        var files = new RootFolder(Path.GetDirectoryName(path)!, new EditorTree(unsaved)); // a file has a folder
        var entry = Path.GetFileName(path);
        return Gather(files, "loose", entry, [BundleFile.FromText(Manifest, $"contract: {contract}\n")], []);
    }

    /// <summary>The tests of a point: what its test file holds and loads, and the cases beside it.</summary>
    public static TestRead ReadTests(string scriptsRoot, string point) => ReadTests(scriptsRoot, point, ImmutableDictionary<string, ImmutableArray<byte>>.Empty);

    /// <summary>The same as an editor shows it.</summary>
    /// <param name="unsaved">Texts that stand for files, by full path.</param>
    public static TestRead ReadTests(string scriptsRoot, string point, IReadOnlyDictionary<string, ImmutableArray<byte>> unsaved) =>
        ReadTests(new RootFolder(scriptsRoot, new EditorTree(unsaved)), $"{point}/{point}{TestEnding}", $"{point}/{Cases}");

    /// <summary>The tests of a point as a revision has them.</summary>
    public static TestRead ReadTests(MemoryTree revision, string scriptsRoot, string point) => ReadTests(new RootFolder(scriptsRoot, revision), $"{point}/{point}{TestEnding}", $"{point}/{Cases}");

    /// <summary>The tests beside a single script.</summary>
    public static TestRead ReadLooseTests(string csxPath)
    {
        var path = Path.GetFullPath(csxPath);
        return ReadTests(new RootFolder(Path.GetDirectoryName(path)!), Path.GetFileNameWithoutExtension(path) + TestEnding, Cases); // a file has a folder
    }

    /// <summary>The bundle of a point together with its tests: what is sent to a server.</summary>
    public static BundleRead ReadWhole(string scriptsRoot, string point)
    {
        var read = Read(scriptsRoot, point);
        if (read.Bundle is not { } bundle) return read;
        var tests = ReadTests(scriptsRoot, point);
        return tests.Diagnostics.IsEmpty ? new BundleRead(bundle.With(tests.Sources.Concat(tests.Cases)), []) : Refused(tests.Diagnostics);
    }

    private static TestRead ReadTests(RootFolder files, string entry, string cases)
    {
        var diagnostics = new List<ScriptDiagnostic>();
        var gathered = new List<BundleFile>();
        if (files.Exists(entry)) Collect(files, entry, gathered, diagnostics);
        var read = files.Files(cases, ".jsonl").Select(path => files.Read(path, diagnostics, Limits.CaseBytes)).OfType<BundleFile>().ToImmutableArray();
        return new TestRead(gathered.Count > 0 ? entry : null, [.. gathered], read, [.. DiagnosticMap.Sorted(diagnostics)]);
    }

    private static string MissingEntry(RootFolder files, string point)
    {
        var scripts = files.Scripts(point);
        return scripts.Count == 0
            ? $"the script is missing; a point's script has the name of its folder, here '{point}.csx'"
            : $"the script is missing; a point's script has the name of its folder, here '{point}.csx', and the folder holds {string.Join(", ", scripts)}; rename the one that decides";
    }

    /// <summary>Scripts in the point's folder that the point's script does not load: nobody could say which of them decides.</summary>
    private static List<ScriptDiagnostic> Strays(RootFolder files, Bundle bundle) =>
    [
        .. files.Scripts(bundle.Point).Select(name => $"{bundle.Point}/{name}").Where(path => bundle.Find(path) is null)
            .Select(path => ScriptDiagnostic.OfFile(Rules.File, path, $"'{bundle.Point}' has two scripts: '{bundle.Point}.csx' decides and does not load this one; load it, or move it into a folder of its own name")),
    ];

    private static BundleRead Gather(RootFolder files, string point, string entry, List<BundleFile> gathered, List<ScriptDiagnostic> diagnostics)
    {
        Collect(files, entry, gathered, diagnostics);
        var severities = SeverityFile.Write(Bundle.Beside(entry, Bundle.SeveritiesName), new EditorConfigs(files, diagnostics).Of(gathered));
        if (diagnostics.Count > 0) return Refused([.. diagnostics]);
        try
        {
            return new BundleRead(Bundle.Create(point, entry, severities is null ? gathered : gathered.Append(severities)), []);
        }
        catch (BundleException e)
        {
            return Refused(ScriptDiagnostic.OfFile(Rules.File, entry, e.Message.TrimEnd('.')));
        }
    }

    /// <summary>Adds a script and all that it loads.</summary>
    private static void Collect(RootFolder files, string entry, List<BundleFile> gathered, List<ScriptDiagnostic> diagnostics)
    {
        var open = new Queue<string>([entry]);
        while (open.TryDequeue(out var path))
        {
            if (gathered.Any(f => f.Path == path) || files.Read(path, diagnostics) is not { } file) continue;
            gathered.Add(file);
            foreach (var target in LoadsOf(file, files, diagnostics)) open.Enqueue(target);
        }
    }

    /// <summary>Where the loads of one file lead. What is wrong with the text itself is found again, and reported, when the bundle is compiled.</summary>
    private static List<string> LoadsOf(BundleFile file, RootFolder files, List<ScriptDiagnostic> diagnostics)
    {
        var targets = new List<string>();
        foreach (var load in SourceParser.Loads(file.Path, file.Content.AsSpan()))
        {
            var target = LoadGraph.Resolve(load.File.ValueText, file.Path, files.Exists, out var fault);
            fault ??= files.LinkFault(target!); // no fault means a target
            if (fault is null) targets.Add(target!);
            else diagnostics.Add(DiagnosticMap.At(Rules.Load, file.Path, SourceText.From(Encoding.UTF8.GetString(file.Content.AsSpan()).TrimStart('\uFEFF')), load.File.Span, fault));
        }
        return targets;
    }

    private static BundleRead Refused(params ImmutableArray<ScriptDiagnostic> diagnostics) => new(null, [.. DiagnosticMap.Sorted(diagnostics)]);
}
