using System;
using Microsoft.CodeAnalysis;

namespace ScriptHost.Analyzers;

/// <summary>Pieces of a script as a message quotes them: on one line, and not for ever.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Of(IOperation operation) => Of(operation.Syntax);

    public static string Of(SyntaxNode node)
    {
        var text = string.Join(" ", node.ToString().Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Longest ? text : text.Substring(0, Longest) + "…";
    }
}
