using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.LanguageServer.Protocol;

namespace ScriptHost.LanguageServer.Texts;

/// <summary>What an editor holds of one file. Immutable.</summary>
/// <param name="uri">As the editor writes it.</param>
/// <param name="path">Full path.</param>
/// <param name="version">The editor's count of changes.</param>
internal sealed class OpenText(string uri, string path, int version, SourceText text)
{
    private readonly Lazy<LineMap> _lines = new(() => new LineMap(text));
    private readonly Lazy<ImmutableArray<byte>> _bytes = new(() => [.. Encoding.UTF8.GetBytes(text.ToString())]);

    public string Uri { get; } = uri;

    public string Path { get; } = path;

    public int Version { get; } = version;

    public SourceText Text { get; } = text;

    public static OpenText Of(TextDocumentItem item, string path) => new(item.Uri, path, item.Version, SourceText.From(item.Text));

    public LineMap Lines => _lines.Value;

    /// <summary>What would be on disk if it were saved.</summary>
    public ImmutableArray<byte> Bytes => _bytes.Value;

    /// <summary>The changes one after the other, as the protocol says: each is about the text that the one before it left.</summary>
    public OpenText With(int version, IEnumerable<ContentChange> changes)
    {
        var text = Text;
        foreach (var change in changes)
            text = change.Range is { } range ? text.WithChanges(new TextChange(new LineMap(text).SpanOf(range), change.Text)) : SourceText.From(change.Text);
        return new OpenText(Uri, Path, version, text);
    }
}
