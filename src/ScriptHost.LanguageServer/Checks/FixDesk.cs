using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Compiler.Catalog;
using ScriptHost.Fixes;
using ScriptHost.LanguageServer.Mistakes;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Scripts;
using ScriptHost.LanguageServer.Texts;
using ScriptHost.Runtime;

namespace ScriptHost.LanguageServer.Checks;

using Offers = ImmutableDictionary<(string Id, string Path, int Line, int Column), OfferedFix>;

/// <summary>What can be done about findings: corrections of mistakes, the fixes of <c>scripthost fix</c>, and a suppression where the rule allows it. The offers of the last bundle are kept. Safe from any thread.</summary>
internal sealed class FixDesk(SiteMap sites, ScriptFinder finder, Views views)
{
    private (BundleId Bundle, Task<Offers> Offers)? _last;

    /// <param name="found">The editor's diagnostics at the place it asks about.</param>
    public async Task<EditorAction[]> ActionsAsync(string path, OpenTexts texts, IEnumerable<ShownFinding> found, CancellationToken cancellationToken)
    {
        var ours = found.Where(f => f.Rule.Length > 0).ToList();
        return [.. await CorrectionsAsync(path, texts, ours, cancellationToken).ConfigureAwait(false), .. await FixesAsync(path, texts, ours, cancellationToken).ConfigureAwait(false)];
    }

    /// <summary>The edit of a Fix All; null when the script has changed so that nothing is left to do.</summary>
    public async Task<WorkspaceEdit?> FixAllAsync(string path, OpenTexts texts, string rule, CancellationToken cancellationToken)
    {
        if (texts.TextOf(path) is not { } text || finder.Of(path, texts) is not [var script, ..] || script.Read(texts.Unsaved).Bundle is not { } bundle) return null;
        var choice = new FixChoice([rule], edited => script.PathOf(edited) == path);
        var outcome = await ScriptFixer.FixAsync(bundle, Contracts(script), choice, cancellationToken).ConfigureAwait(false);
        var changed = outcome.ChangedFrom(bundle).FirstOrDefault(f => script.PathOf(f.Path) == path);
        return changed is null ? null : new WorkspaceEdit(new() { [UriOf(path, texts)] = [Difference(text, System.Text.Encoding.UTF8.GetString(changed.Content.AsSpan()).TrimStart('\uFEFF'))] });
    }

    private async Task<IEnumerable<EditorAction>> CorrectionsAsync(string path, OpenTexts texts, List<ShownFinding> ours, CancellationToken cancellationToken)
    {
        if (await views.OfAsync(path, texts, cancellationToken).ConfigureAwait(false) is not { } view) return [];
        var actions = new List<EditorAction>();
        foreach (var finding in ours)
            foreach (var correction in await Corrections.OfAsync(view, finding, cancellationToken).ConfigureAwait(false))
            {
                var edit = new WorkspaceEdit(new() { [UriOf(path, texts)] = [new TextEdit(view.Lines.RangeOf(correction.Span), correction.Text)] });
                actions.Add(new EditorAction(correction.Title, EditorAction.QuickFix, [finding.Json], correction.IsPreferred ? true : null, edit));
            }
        return actions;
    }

    private async Task<IEnumerable<EditorAction>> FixesAsync(string path, OpenTexts texts, List<ShownFinding> ours, CancellationToken cancellationToken)
    {
        if (texts.TextOf(path) is not { } text || finder.Of(path, texts) is not [var script, ..] || script.Read(texts.Unsaved).Bundle is not { } bundle) return [];
        var offers = ours.Any(f => FixCatalog.Ids.Contains(f.Rule)) ? await OffersAsync(script, bundle, cancellationToken).ConfigureAwait(false) : Offers.Empty;
        var relative = Path.GetRelativePath(script.Root, path).Replace('\\', '/');
        var actions = new List<EditorAction>();
        foreach (var finding in ours)
            if (offers.TryGetValue((finding.Rule, relative, finding.Range.Start.Line + 1, finding.Range.Start.Character + 1), out var offer))
                actions.Add(new EditorAction(offer.Title, EditorAction.QuickFix, [finding.Json], IsPreferred: true, Edit: EditOf(offer, script, texts)));
        foreach (var rule in ours.Select(f => f.Rule).Distinct(StringComparer.Ordinal).Where(r => offers.Keys.Count(o => o.Id == r && o.Path == relative) > 1))
            actions.Add(new EditorAction($"Fix all findings of {rule} in this file", EditorAction.QuickFix, Data: new FixAllData(FileUri.Of(path), rule)));
        actions.AddRange(ours.Where(f => MaySuppress(f.Rule)).Select(f => Suppression(f, path, text)));
        return actions;
    }

    private static bool MaySuppress(string rule) => RuleCatalog.Find(rule) is { IsConfigurable: true };

    // Without a reason: the finding that asks for one stands there until it is written.
    private static EditorAction Suppression(ShownFinding finding, string path, SourceText text)
    {
        var lineEnd = text.ToString().Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var (first, after) = (new Position(finding.Range.Start.Line, 0), new Position(finding.Range.End.Line + 1, 0));
        return new EditorAction($"Suppress {finding.Rule} here; write the reason", EditorAction.QuickFix, [finding.Json], Edit: new WorkspaceEdit(new()
        {
            [FileUri.Of(path)] = [new TextEdit(new(first, first), $"#pragma warning disable {finding.Rule}{lineEnd}"), new TextEdit(new(after, after), $"#pragma warning restore {finding.Rule}{lineEnd}")],
        }));
    }

    private static WorkspaceEdit EditOf(OfferedFix offer, OpenScript script, OpenTexts texts) => new(offer.Edits
        .GroupBy(e => script.PathOf(e.Path))
        .ToDictionary(file => UriOf(file.Key, texts), file => file.Select(e => new TextEdit(new(new(e.Line - 1, e.Column - 1), new(e.EndLine - 1, e.EndColumn - 1)), e.Text)).ToArray()));

    private static string UriOf(string path, OpenTexts texts) => texts.Find(path)?.Uri ?? FileUri.Of(path);

    /// <summary>One edit from the first character that differs to the last.</summary>
    private static TextEdit Difference(SourceText before, string after)
    {
        var text = before.ToString();
        var start = text.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < text.Length - start && end < after.Length - start && text[^(end + 1)] == after[^(end + 1)]) end++;
        return new TextEdit(new LineMap(before).RangeOf(TextSpan.FromBounds(start, text.Length - end)), after[start..^end]);
    }

    private Task<Offers> OffersAsync(OpenScript script, Bundle bundle, CancellationToken cancellationToken)
    {
        if (_last is { } last && last.Bundle == bundle.Id && !last.Offers.IsFaulted && !last.Offers.IsCanceled) return last.Offers.WaitAsync(cancellationToken);
        var offers = FixOffers.OfAsync(bundle, Contracts(script), CancellationToken.None);
        _last = (bundle.Id, offers);
        return offers.WaitAsync(cancellationToken);
    }

    private List<LoadedContract> Contracts(OpenScript script) => [.. sites.Of(script.PathOf(script.Entry)).Contracts.All.Select(c => c.Loaded)];
}
