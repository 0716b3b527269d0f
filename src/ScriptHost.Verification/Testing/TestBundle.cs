using System.Collections.Immutable;
using System.Text;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Verification.Testing;

/// <summary>
/// A script and its tests. The script is what would be deployed, byte for byte; the tests are compiled as a continuation of it, into an
/// image that runs nowhere else.
/// </summary>
/// <param name="Script">Compiled alone: goldens run on this image.</param>
/// <param name="Tests">The script's files and the tests', behind an entry that loads first the one and then the other; null without a test file.</param>
/// <param name="Cases">The files of cases, sorted by path.</param>
public sealed record TestBundle(Bundle Script, Bundle? Tests, ImmutableArray<CaseFile> Cases)
{
    /// <exception cref="BundleException">The files do not go together.</exception>
    public static TestBundle Of(Bundle script, TestRead read)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(read);
        var cases = read.Cases.Select(c => new CaseFile(c.Path, Encoding.UTF8.GetString(c.Content.AsSpan()))).ToImmutableArray();
        return new TestBundle(script, read.Entry is { } entry ? Continued(script, entry, read.Sources) : null, cases);
    }

    /// <summary>Of a bundle that brought its tests; null when it brought none.</summary>
    /// <exception cref="BundleException">The files do not go together.</exception>
    public static TestBundle? Of(Bundle whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        if (whole.Tests.IsEmpty) return null;
        var test = whole.EntryPath[..^".csx".Length] + BundleReader.TestEnding;
        var sources = whole.Tests.Where(f => f.Path.EndsWith(".csx", StringComparison.Ordinal)).ToImmutableArray();
        return Of(whole.With(), new TestRead(sources.Any(f => f.Path == test) ? test : null, sources, [.. whole.Tests.Where(f => f.Path.EndsWith(".jsonl", StringComparison.Ordinal))], []));
    }

    /// <summary>The test file; null when there is none.</summary>
    public string? TestPath => Tests is null ? null : Script.EntryPath[..^".csx".Length] + BundleReader.TestEnding;

    /// <summary>The text of a script's file.</summary>
    public string TextOf(string path) => Script.Find(path) is { } file ? Encoding.UTF8.GetString(file.Content.AsSpan()).TrimStart('\uFEFF') : throw new ArgumentException($"The script has no file '{path}'.", nameof(path));

    /// <summary>The same tests for another text of a script's file.</summary>
    public TestBundle With(string path, string text) => new(Replaced(Script, path, text), Tests is { } tests ? Replaced(tests, path, text) : null, Cases);

    private static Bundle Continued(Bundle script, string test, ImmutableArray<BundleFile> sources)
    {
        var folder = test[..(test.LastIndexOf('/') + 1)];
        var entry = BundleFile.FromText($"{folder}(tests).csx", $"#load \"{script.EntryPath[folder.Length..]}\"\n#load \"{test[folder.Length..]}\"\n");
        return Bundle.Create(script.Point, entry.Path, script.Files.Concat(sources.ExceptBy(script.Files.Select(f => f.Path), f => f.Path)).Append(entry));
    }

    private static Bundle Replaced(Bundle bundle, string path, string text) =>
        Bundle.Create(bundle.Point, bundle.EntryPath, bundle.Files.Select(f => f.Path == path ? BundleFile.FromText(path, text) : f));
}

/// <summary>A file of cases, one JSON object a line.</summary>
public sealed record CaseFile(string Path, string Text);
