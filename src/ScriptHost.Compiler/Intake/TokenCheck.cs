using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Compiler.Intake;

/// <summary>Walks the tokens of a file, which the lexer reads without recursion, and reports the first limit it breaks.</summary>
internal static class TokenCheck
{
    /// <summary>What is wrong and where; null when the parser may read the text.</summary>
    public static (TextSpan Span, string Message)? FirstFault(string text)
    {
        if (HiddenCharacter(text) is { } hidden) return hidden;
        var scan = new InterpolationScan(text);
        if (scan.Fault is { } nested) return nested;
        var walk = new TokenWalk();
        if (walk.FirstFault(text, 0) is { } fault) return fault;
        foreach (var (span, depth) in scan.Holes)
            if (walk.FirstFault(text.Substring(span.Start, span.Length), depth) is var (at, message)) return (new TextSpan(span.Start + at.Start, at.Length), message);
        return null;
    }

    /// <summary>Characters that make code look like other code: direction marks, zero-width characters and other controls.</summary>
    private static (TextSpan, string)? HiddenCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var hidden = char.IsControl(c) && c is not ('\n' or '\r' or '\t')
                || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            if (hidden) return (new TextSpan(i, 1), $"the invisible character U+{(int)c:X4} is not allowed, because the code would not be what it looks like; delete it");
        }
        return null;
    }
}
