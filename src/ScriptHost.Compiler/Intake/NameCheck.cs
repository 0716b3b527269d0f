using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScriptHost.Compiler.Intake;

/// <summary>SH0018: names that a reviewer would take for others. The code must be what it looks like.</summary>
internal static class NameCheck
{
    private const int ShortestTwin = 3;   // x1 beside xI is in every formula; score1 beside scoreI is not
    private static readonly HashSet<string> Keywords = [.. SyntaxFacts.GetKeywordKinds().Select(SyntaxFacts.GetText)];

    public static void Run(IReadOnlyCollection<SyntaxTree> trees, List<ScriptDiagnostic> diagnostics)
    {
        var names = new Dictionary<string, (string Name, SyntaxTree Tree, SyntaxToken Token)>(StringComparer.Ordinal);
        foreach (var tree in trees)
            foreach (var token in tree.GetRoot().DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText.Length > 0))
                if (Fault(token, tree, names) is { } fault) diagnostics.Add(DiagnosticMap.At(Rules.Lookalike, tree, token.Span, fault));
    }

    private static string? Fault(SyntaxToken token, SyntaxTree tree, Dictionary<string, (string Name, SyntaxTree, SyntaxToken)> names)
    {
        var name = token.ValueText;
        if (token.Text.Contains('\\', StringComparison.Ordinal)) return $"'{token.Text}' hides the name '{name}' behind escapes; write the letters";
        if (Lookalikes.Fault(name) is { } fault) return $"the name '{name}' {fault}; type it again with the letters of one language";

        var skeleton = Lookalikes.Skeleton(name);
        if (Lookalikes.IsDisguised(name) && (Keywords.Contains(skeleton) || Binding.FrameworkNames.TypesNamed(skeleton).Count > 0))
            return $"the name '{name}' is written in letters that look like '{skeleton}'; choose a name that cannot be taken for it";
        if (!names.TryAdd(skeleton, (name, tree, token)) && names[skeleton].Name is var other && other != name && (name.Length >= ShortestTwin || !name.All(char.IsAscii) || !other.All(char.IsAscii)))
            return $"the names '{name}' and '{other}' look the same; choose names that a reader can tell apart";
        return null;
    }
}
