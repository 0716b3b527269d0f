using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScriptHost.Runtime;

namespace ScriptHost.LanguageServer.Mistakes;

/// <summary>A name that does not exist, where the message knows one that does.</summary>
internal static class WrongName
{
    public static IEnumerable<Correction> Corrections(Mistake mistake) =>
        Suggestion.In(mistake.Message) is { } meant && mistake.Node is SimpleNameSyntax name ? [new($"Change to '{meant}'", name.Identifier.Span, meant, IsPreferred: true)] : [];
}
