using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Texts;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>A place to answer from: one file of one script, at one moment.</summary>
/// <param name="Text">The text of <paramref name="Document"/>.</param>
internal sealed record View(ScriptProject Project, Document Document, SourceText Text, LineMap Lines)
{
    public static async Task<View> OfAsync(ScriptProject project, Document document, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return new View(project, document, text, new LineMap(text));
    }

    public async Task<SemanticModel> ModelAsync(CancellationToken cancellationToken) => (await Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!; // C# documents have one

    public async Task<SyntaxNode> RootAsync(CancellationToken cancellationToken) => (await Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!; // C# documents have one

    /// <summary>Where something in a document of the project stands.</summary>
    public static async Task<FileRange> PlaceAsync(Document document, TextSpan span, CancellationToken cancellationToken) =>
        new(FileUri.Of(document.FilePath!), new LineMap(await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).RangeOf(span)); // ! the project gave it one
}
