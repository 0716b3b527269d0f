using System.Collections.Immutable;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Copies;

/// <summary>A place of a script that may be reached or not.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Branch">What of a decision it is, such as <c>when true</c>; null for a statement.</param>
public sealed record CoveragePlace(string Path, int Line, int Column, string? Branch);

/// <summary>A script whose copy says which places it reaches. It answers as the script does, and is never deployed.</summary>
/// <param name="Files">The files with the calls in them, by path.</param>
/// <param name="Places">The number of a place is the one its call passes on.</param>
public sealed record CoverageCopy(ImmutableSortedDictionary<string, string> Files, ImmutableArray<CoveragePlace> Places)
{
    /// <summary>Null when the script has errors.</summary>
    public static CoverageCopy? Of(Bundle script, LoadedContract contract)
    {
        ArgumentNullException.ThrowIfNull(script);
        if (ScriptModel.Of(script, contract) is not { } compilation) return null;
        var places = ImmutableArray.CreateBuilder<CoveragePlace>();
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var writer = new CoverageWriter(compilation.GetSemanticModel(tree), places);
            writer.Visit(tree.GetRoot());
            files.Add(tree.FilePath, writer.Apply(tree.ToString()));
        }
        return new CoverageCopy(files.ToImmutable(), places.ToImmutable());
    }
}
