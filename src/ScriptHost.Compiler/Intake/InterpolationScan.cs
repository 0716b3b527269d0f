using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Compiler.Intake;

/// <summary>
/// Finds the code in interpolated strings: the lexer gives such a string as one token, whatever is in its holes, and recurses to find its
/// end. Reads characters as the lexer does; stops where strings nest deeper than the limit.
/// </summary>
internal sealed class InterpolationScan
{
    private readonly string _text;
    private int _at;

    public InterpolationScan(string text)
    {
        _text = text;
        Code(depth: 0);
    }

    /// <summary>The code of every hole, inner ones too, with the number of strings around it.</summary>
    public List<(TextSpan Span, int Depth)> Holes { get; } = [];

    /// <summary>What breaks a limit; null when nothing does.</summary>
    public (TextSpan Span, string Message)? Fault { get; private set; }

    private char Current => Ahead(0);

    private char Ahead(int by) => _at + by < _text.Length ? _text[_at + by] : '\0';

    private bool Goes => _at < _text.Length && Fault is null;

    /// <summary>Code up to the end or, in a hole, up to the brace or the format that ends it.</summary>
    private void Code(int depth)
    {
        var brackets = 0;
        while (Goes)
        {
            if (depth > 0 && brackets == 0 && Current is '}' or ':') return;
            if (Current == '/' && Ahead(1) == '/') SkipTo("\n");
            else if (Current == '/' && Ahead(1) == '*') SkipTo("*/");
            else if (Current == '#' && depth == 0 && StartsLine()) SkipTo("\n"); // a directive's text may hold any quotes
            else if (Current == '\'') Character();
            else if (StringStart() is { } start) String(start.Dollars, start.Verbatim, depth);
            else
            {
                if (Current is '(' or '[' or '{') brackets++;
                else if (Current is ')' or ']' or '}') brackets--;
                _at++;
            }
        }
    }

    private (int Dollars, bool Verbatim)? StringStart()
    {
        int dollars = 0, i = 0;
        var verbatim = false;
        for (; Ahead(i) is '$' or '@'; i++)
            if (Ahead(i) == '$') dollars++;
            else verbatim = true;
        if (Ahead(i) != '"') return null;
        _at += i;
        return (dollars, verbatim);
    }

    private void String(int dollars, bool verbatim, int depth)
    {
        var quotes = 0;
        while (Ahead(quotes) == '"') quotes++;
        var raw = quotes >= 3 && !verbatim;
        _at += raw ? quotes : 1;
        for (var holes = 0; Goes;)
        {
            if (raw && Run('"') >= quotes || !raw && Current == '"' && !(verbatim && Ahead(1) == '"')) break;
            if (!raw && !verbatim && Current == '\n' && dollars == 0) return;
            if (!raw && !verbatim && Current == '\\' || !raw && verbatim && Current == '"') _at += 2;
            else if (dollars > 0 && Current == '{' && Opens(raw, dollars))
            {
                if (++holes > Limits.Holes) Fault = (new TextSpan(_at, 1), $"this interpolated string has more than {Limits.Holes} holes; join parts of it");
                Hole(raw ? dollars : 1, depth + 1);
            }
            else _at++;
        }
        _at += raw ? quotes : 1;
    }

    /// <summary>Whether a hole begins at a brace: as many braces as the string has dollars, and no escaped one. Steps over what is text.</summary>
    private bool Opens(bool raw, int dollars)
    {
        var run = Run('{');
        if (!raw && run >= 2)
        {
            _at++; // the second one is stepped over by the caller
            return false;
        }
        if (raw && run < dollars) return false;
        _at += run - (raw ? dollars : 1);
        return true;
    }

    private void Hole(int braces, int depth)
    {
        _at += braces;
        if (depth > Limits.InterpolationDepth) Fault = (new TextSpan(Math.Min(_at, _text.Length - 1), 1), $"interpolated strings nest deeper than {Limits.InterpolationDepth}; give the inner part a name");
        var start = _at;
        Code(depth);
        Holes.Add((TextSpan.FromBounds(Math.Min(start, _text.Length), Math.Min(_at, _text.Length)), depth));
        while (Goes && Current is not ('}' or '"')) _at++; // the format
        for (var i = 0; i < braces && Current == '}'; i++) _at++;
    }

    private void Character()
    {
        for (_at++; Goes && Current is not ('\'' or '\n'); _at++)
            if (Current == '\\') _at++;
        _at++;
    }

    private void SkipTo(string end)
    {
        var found = _text.IndexOf(end, Math.Min(_at + 1, _text.Length), StringComparison.Ordinal);
        _at = found < 0 ? _text.Length : found + end.Length;
    }

    private int Run(char c)
    {
        var run = 0;
        while (Ahead(run) == c) run++;
        return run;
    }

    private bool StartsLine()
    {
        var i = _at - 1;
        while (i >= 0 && _text[i] is ' ' or '\t') i--;
        return i < 0 || _text[i] == '\n';
    }
}
