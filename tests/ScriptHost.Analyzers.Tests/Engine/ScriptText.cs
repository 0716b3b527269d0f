using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.Tests.Engine;

/// <summary>The two forms in which each case is tried.</summary>
internal static partial class ScriptText
{
    /// <summary>
    /// The entry point's body as global statements, in the same lines: Roslyn treats these apart (see <c>ScriptActions</c>). Null when the case has no entry point with a block.
    /// </summary>
    /// <param name="text">The case.</param>
    /// <param name="input">What stands for the parameter: findings about it are not the case's.</param>
    public static string? AsGlobalStatements(string text, out TextSpan input)
    {
        var entry = Entry().Match(text);
        var declaration = $"Application {entry.Groups["name"].Value} = null!;";
        input = new TextSpan(entry.Index, declaration.Length);
        return entry.Success ? text[..entry.Index] + declaration + text[(entry.Index + entry.Length)..] : null;
    }

    [GeneratedRegex(@"^LendingDecision Decide\(Application (?<name>\w+)\)(?=\n\{)", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
