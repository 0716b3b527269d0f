using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.LanguageServer.Scripts;
using ScriptHost.LanguageServer.Texts;

namespace ScriptHost.LanguageServer.Checks;

/// <summary>
/// What is wrong with the file of a script's tests, compiled as a continuation of the script. It is compiled here and not in a worker, because tests are
/// written by who types them, and are deployed nowhere; intake comes first all the same.
/// </summary>
internal static class TestCheck
{
    public static Checked Run(Site site, OpenScript script, OpenTexts texts, CancellationToken cancellationToken)
    {
        var read = BundleReader.ReadTests(script.Root, script.Point, texts.Unsaved);
        var found = read.Diagnostics.IsEmpty && script.Read(texts.Unsaved).Bundle is { } bundle ? Check(site, bundle, read, cancellationToken) : read.Diagnostics;
        var files = LoadedFiles.Of(script, texts).ToImmutableHashSet();
        var own = read.Sources.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return new Checked(files, found.Where(d => own.Contains(d.Path)).ToLookup(d => script.PathOf(d.Path))); // the script's own findings are shown by its own check
    }

    private static ImmutableArray<ScriptDiagnostic> Check(Site site, Runtime.Bundle bundle, TestRead read, CancellationToken cancellationToken) =>
        site.Tests is { } tests && tests.Continue(bundle, read) is { } continued ? ScriptCompiler.Check(continued, [.. site.Contracts.All.Select(c => c.ForTests?.Loaded).OfType<Runtime.LoadedContract>()], cancellationToken).Diagnostics : [];
}
