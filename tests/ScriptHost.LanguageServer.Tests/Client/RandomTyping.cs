using System.Text.Json.Nodes;

namespace ScriptHost.LanguageServer.Tests.Client;

/// <summary>Somebody who types without sense, the same for the same seed: inserts, deletes, splits words, undoes, pastes, mixes line ends and writing systems.</summary>
internal sealed class RandomTyping
{
    private static readonly string[] Pieces = [";", "{", "}", "(", ")", "\n", "\r\n", "\r", "ä", "日本", "😀", "\"", "$\"{", "//", "/*", "*/", " a.", "var x = 1;\n", "'", "#", "\u2028", "return ", "1e9", "=> "];

    private readonly Random _random;
    private readonly string[] _pasted;
    private readonly Stack<string> _before = [];

    public RandomTyping(int seed, string[] texts)
    {
        _random = new Random(seed);
        _pasted = texts;
        Text = texts[_random.Next(texts.Length)];
    }

    public string Text { get; private set; }

    /// <summary>The next change as an editor sends it; <see cref="Text"/> is the text after it.</summary>
    public JsonNode Next()
    {
        var (from, to, text) = Edit();
        var (start, end) = (BeforeLineEnd(from), BeforeLineEnd(to));
        var change = new JsonObject { ["range"] = new JsonObject { ["start"] = Position(start), ["end"] = Position(end) }, ["text"] = text };
        Text = string.Concat(Text.AsSpan(0, start), text, Text.AsSpan(end));
        return change;
    }

    private (int Start, int End, string Text) Edit()
    {
        var at = _random.Next(Text.Length + 1);
        var dice = _random.Next(20);
        if (dice == 0 && _before.TryPop(out var before)) return (0, Text.Length, before);
        if (dice == 1) return (0, Text.Length, _pasted[_random.Next(_pasted.Length)]);
        if (_before.Count < 50) _before.Push(Text);
        if (dice == 2) return (0, Text.Length, Text.ReplaceLineEndings(_random.Next(2) == 0 ? "\r\n" : "\n"));
        if (dice < 9) return (at, Math.Min(Text.Length, at + _random.Next(1, 6)), "");
        return (at, at, Pieces[_random.Next(Pieces.Length)]);
    }

    // No editor has a place between the two characters of a line end.
    private int BeforeLineEnd(int offset) => offset > 0 && offset < Text.Length && Text[offset - 1] == '\r' && Text[offset] == '\n' ? offset - 1 : offset;

    private JsonObject Position(int offset)
    {
        var place = Shown.Place(Text, offset).Split(':');
        return new JsonObject { ["line"] = int.Parse(place[0], System.Globalization.CultureInfo.InvariantCulture), ["character"] = int.Parse(place[1], System.Globalization.CultureInfo.InvariantCulture) };
    }
}
