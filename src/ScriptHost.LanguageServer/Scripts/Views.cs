using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Compiler.Intake;
using ScriptHost.LanguageServer.Texts;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>Gives requests the scripts as they stood when they were asked. The newest project of each script is kept, because the next one is made from it. Safe from any thread.</summary>
internal sealed class Views(SiteMap sites, ScriptFinder finder)
{
    private readonly ConcurrentDictionary<OpenScript, ScriptProject> _last = [];
    private readonly ConcurrentDictionary<OpenScript, ImmutableArray<SourceText?>> _hard = [];

    /// <summary>A file in the first script that it has a part in; null when it has none, or when a text is one that the parser must not see.</summary>
    public async Task<View?> OfAsync(string path, OpenTexts texts, CancellationToken cancellationToken) =>
        finder.Of(path, texts) is [var script, ..] ? await OfAsync(script, path, texts, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>A file in every script that it has a part in, with their tests: what a new name must reach.</summary>
    public async Task<ImmutableArray<View>> AllAsync(string path, OpenTexts texts, CancellationToken cancellationToken)
    {
        var views = ImmutableArray.CreateBuilder<View>();
        foreach (var script in finder.Of(path, texts))
        {
            var tested = HasTests(script, texts) ? await OfAsync(script with { Tests = true }, path, texts, cancellationToken).ConfigureAwait(false) : null;
            if ((tested ?? await OfAsync(script, path, texts, cancellationToken).ConfigureAwait(false)) is { } view) views.Add(view);
        }
        return views.ToImmutable();
    }

    /// <summary>To be called when compiling these texts takes too long or too much: they are not looked at in this process until they change.</summary>
    public void GiveUp(OpenScript script, OpenTexts texts) => _hard[script] = Texts(script, texts);

    /// <summary>To be called when contracts were loaded again.</summary>
    public void Renew() => _last.Clear();

    private static bool HasTests(OpenScript script, OpenTexts texts) => script.Loose is null && texts.TextOf(script.PathOf(script.TestEntry)) is not null;

    private async Task<View?> OfAsync(OpenScript script, string path, OpenTexts texts, CancellationToken cancellationToken) =>
        Project(script, texts) is { } project && project.Find(path) is { } document ? await View.OfAsync(project, document, cancellationToken).ConfigureAwait(false) : null;

    private ScriptProject? Project(OpenScript script, OpenTexts texts)
    {
        if (_hard.TryGetValue(script, out var hard) && hard.SequenceEqual(Texts(script, texts)) || ContractOf(script, texts) is not { } contract) return null;
        var project = _last.TryGetValue(script, out var last) && last.Contract == contract ? last.With(texts) : ScriptProject.Of(script, contract, texts);
        if (project is not null) _last[script] = project;
        return project;
    }

    private static ImmutableArray<SourceText?> Texts(OpenScript script, OpenTexts texts) => [.. LoadedFiles.Of(script, texts).Select(path => texts.Find(path)?.Text)];

    // A manifest that is being written may name no contract for a while: the last one will do, or the only one there is.
    private KnownContract? ContractOf(OpenScript script, OpenTexts texts)
    {
        if (script.Tests) return ContractOf(script with { Tests = false }, texts)?.ForTests;
        var contracts = sites.Of(script.PathOf(script.Entry)).Contracts;
        if (script.Loose is { } loose) return contracts.Find(loose);
        var manifest = texts.TextOf(script.PathOf($"{script.Point}/script.yaml")) is { } text ? ManifestReader.Read("", text.ToString(), []) : null;
        return manifest is not null ? contracts.Find(manifest.Contract)
            : _last.TryGetValue(script, out var last) && contracts.All.Contains(last.Contract) ? last.Contract
            : contracts.All is [var only] ? only
            : null;
    }
}
