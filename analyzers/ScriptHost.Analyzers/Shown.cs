using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScriptHost.Analyzers;

/// <summary>Pieces of the script as messages quote them: on one line, and not longer than a person reads.</summary>
internal static class Shown
{
    private const int MaxLength = 60;

    public static string Of(IOperation operation) => Of(operation.Syntax);

    public static string Of(SyntaxNode syntax)
    {
        var text = string.Join(" ", syntax.ToString().Split('\n').Select(l => l.Trim()));
        return text.Length <= MaxLength ? text : text.Substring(0, MaxLength - 2) + " …";
    }
}
