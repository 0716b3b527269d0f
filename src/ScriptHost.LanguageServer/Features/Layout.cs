using Microsoft.CodeAnalysis.Formatting;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>The one layout of scripts: four blanks, braces on lines of their own.</summary>
internal static class Layout
{
    public static async Task<TextEdit[]> OfAsync(View view, CancellationToken cancellationToken) =>
        await Edits.BetweenAsync(view.Document, await Formatter.FormatAsync(view.Document, cancellationToken: cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
}
