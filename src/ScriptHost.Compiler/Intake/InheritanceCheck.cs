using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Compiler.Intake;

/// <summary>SH0015: chains of base types. The compiler and the JIT walk them for every type of the chain, which is time nobody pays for.</summary>
internal static class InheritanceCheck
{
    private const int MostLevels = 32;

    public static void Run(IReadOnlyCollection<SyntaxTree> trees, List<ScriptDiagnostic> diagnostics)
    {
        var types = trees.SelectMany(t => t.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()).Where(t => t.BaseList is not null).ToList();
        var bases = types.GroupBy(t => t.Identifier.ValueText, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(t => t.BaseList!.Types).Select(b => NameOf(b.Type)).Distinct().ToList(), StringComparer.Ordinal); // ! filtered above
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        // One level a round: recursion would go as deep as the chain.
        for (var round = 1; round <= MostLevels; round++)
            foreach (var (name, parents) in bases)
                if (parents.Any(p => round == 1 || levels.GetValueOrDefault(p) == round - 1)) levels[name] = round;
        if (types.FirstOrDefault(t => levels.GetValueOrDefault(t.Identifier.ValueText) >= MostLevels) is { } deep)
            diagnostics.Add(DiagnosticMap.At(Rules.File, deep.SyntaxTree, deep.Identifier.Span, $"'{deep.Identifier.ValueText}' has {MostLevels} or more levels of base types; use fewer, or put the parts into members"));
    }

    private static string NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => "",
    };
}
