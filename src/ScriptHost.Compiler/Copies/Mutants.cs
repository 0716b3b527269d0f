using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Copies;

/// <summary>All mutants of a script and of what it loads, in the order of files and places.</summary>
public static class Mutants
{
    /// <summary>Empty when the script has errors.</summary>
    public static ImmutableArray<Mutant> Of(Bundle script, LoadedContract contract)
    {
        ArgumentNullException.ThrowIfNull(script);
        if (ScriptModel.Of(script, contract) is not { } compilation) return [];
        return
        [
            .. compilation.SyntaxTrees.OrderBy(t => t.FilePath, StringComparer.Ordinal).SelectMany(tree => Of(tree, compilation.GetSemanticModel(tree)))
                .DistinctBy(m => (m.Path, m.Start, m.Was, m.Becomes)),
        ];
    }

    private static List<Mutant> Of(SyntaxTree tree, SemanticModel model)
    {
        var walker = new MutantWalker(model);
        walker.Visit(tree.GetRoot());
        return [.. walker.Found.OrderBy(m => m.Start).ThenBy(m => m.Kind, StringComparer.Ordinal).ThenBy(m => m.Becomes, StringComparer.Ordinal)];
    }
}
