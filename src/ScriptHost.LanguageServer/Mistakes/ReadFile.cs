using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.LanguageServer.Mistakes;

/// <summary><c>File.ReadAllText("limits.txt")</c>: what the file holds becomes part of the script, so that the reviewer sees it and the version keeps it.</summary>
internal static class ReadFile
{
    public static IEnumerable<Correction> Corrections(Mistake mistake)
    {
        if (mistake.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string name } }] } call) return [];
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var read, Expression: var file } || !file.Span.Contains(mistake.Span)) return [];
        if (mistake.View.Document.FilePath is not { } script || NearbyFile.Read(script, name) is not { } text) return [];
        var indent = mistake.IndentAt(call.SpanStart) + "    ";
        return read switch
        {
            "ReadAllText" => [new($"Write the text of '{name}' into the script", call.Span, Text(text, indent, mistake.LineEnd))],
            "ReadAllLines" => [new($"Write the lines of '{name}' into the script", call.Span, Lines(text, indent, mistake.LineEnd))],
            _ => [],
        };
    }

    private static string Text(string text, string indent, string lineEnd)
    {
        var lines = text.Split('\n');
        if (lines is [_] or [_, ""]) return SymbolDisplay.FormatLiteral(text, quote: true);
        var quotes = new string('"', Math.Max(3, LongestRun(text) + 1));
        return string.Join(lineEnd, [quotes, .. lines.Select(l => l.Length == 0 ? "" : indent + l), indent + quotes]);
    }

    private static string Lines(string text, string indent, string lineEnd)
    {
        var lines = (text.EndsWith('\n') ? text[..^1] : text).Split('\n').Select(l => indent + SymbolDisplay.FormatLiteral(l, quote: true) + ",");
        return string.Join(lineEnd, ["new[]", indent[..^4] + "{", .. lines, indent[..^4] + "}"]);
    }

    /// <summary>How many quotes follow each other at most.</summary>
    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
