using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.LanguageServer.Texts;

/// <summary>All texts of an editor at one moment. Immutable: who has one is not disturbed by later typing.</summary>
internal sealed class OpenTexts(ImmutableDictionary<string, OpenText> byPath)
{
    private readonly Lazy<ImmutableDictionary<string, ImmutableArray<byte>>> _unsaved = new(() => byPath.ToImmutableDictionary(t => t.Key, t => t.Value.Bytes, StringComparer.Ordinal));

    public static OpenTexts None { get; } = new(ImmutableDictionary.Create<string, OpenText>(StringComparer.Ordinal));

    public IEnumerable<OpenText> All => byPath.Values;

    /// <summary>The bytes that stand for files, by full path.</summary>
    public ImmutableDictionary<string, ImmutableArray<byte>> Unsaved => _unsaved.Value;

    public OpenText? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The text of a file, open or on disk; null when there is none to be read.</summary>
    public SourceText? TextOf(string path)
    {
        if (Find(path) is { } open) return open.Text;
        try
        {
            return File.Exists(path) ? SourceText.From(File.ReadAllText(path, Encoding.UTF8)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public OpenTexts With(OpenText text) => new(byPath.SetItem(text.Path, text));

    public OpenTexts Without(string path) => new(byPath.Remove(path));
}
