using Microsoft.CodeAnalysis;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Texts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>What changed between two states of a document, as edits of the first.</summary>
internal static class Edits
{
    public static async Task<TextEdit[]> BetweenAsync(Document before, Document after, CancellationToken cancellationToken)
    {
        var text = await before.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var lines = new LineMap(text);
        var lineEnd = text.Lines is [{ } first, _, ..] && first.EndIncludingLineBreak - first.End == 2 ? "\r\n" : "\n";
        var changes = await after.GetTextChangesAsync(before, cancellationToken).ConfigureAwait(false);
        return [.. changes.Select(c => new TextEdit(lines.RangeOf(c.Span), c.NewText?.ReplaceLineEndings(lineEnd) ?? ""))];
    }
}
