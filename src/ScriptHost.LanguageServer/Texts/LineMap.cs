using Microsoft.CodeAnalysis.Text;
using ScriptHost.LanguageServer.Protocol;

namespace ScriptHost.LanguageServer.Texts;

/// <summary>
/// Positions as the protocol counts them: lines end at \n, \r\n and \r. Roslyn also ends lines at U+0085, U+2028 and U+2029, so its lines
/// would lose step with the editor's.
/// </summary>
internal sealed class LineMap
{
    private readonly SourceText _text;
    private readonly List<int> _starts = [0];

    public LineMap(SourceText text)
    {
        _text = text;
        foreach (var line in text.Lines)
            if (line.EndIncludingLineBreak > line.End && text[line.EndIncludingLineBreak - 1] is '\n' or '\r') _starts.Add(line.EndIncludingLineBreak);
    }

    public Position PositionOf(int offset)
    {
        var line = _starts.BinarySearch(Math.Clamp(offset, 0, _text.Length));
        if (line < 0) line = ~line - 1;
        return new Position(line, offset - _starts[line]);
    }

    public TextRange RangeOf(TextSpan span) => new(PositionOf(span.Start), PositionOf(span.End));

    /// <summary>The nearest offset that is in the text: behind the end of a line is its end, behind the last line is the end.</summary>
    public int OffsetOf(Position position)
    {
        if (position.Line < 0) return 0;
        if (position.Line >= _starts.Count) return _text.Length;
        var start = _starts[position.Line];
        return (int)Math.Clamp(start + (long)position.Character, start, EndOf(position.Line));
    }

    /// <summary>Ends in the wrong order are put right.</summary>
    public TextSpan SpanOf(TextRange range)
    {
        var (start, end) = (OffsetOf(range.Start), OffsetOf(range.End));
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    private int EndOf(int line)
    {
        if (line == _starts.Count - 1) return _text.Length;
        var end = _starts[line + 1] - 1;
        return _text[end] == '\n' && end > _starts[line] && _text[end - 1] == '\r' ? end - 1 : end;
    }
}
