using System.Collections.Immutable;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>A script of which a file is open.</summary>
/// <param name="Root">Full path of what its paths are relative to.</param>
/// <param name="Point">Its decision point; for a loose file, its name.</param>
/// <param name="Tests">Whether its test file is meant, which continues the script.</param>
/// <param name="Loose">The contract of a loose file; null for a point, whose manifest names it.</param>
internal sealed record OpenScript(string Root, string Point, ContractId? Loose, bool Tests = false)
{
    /// <summary>The file that decides, relative to the root.</summary>
    public string Entry => Loose is null ? $"{Point}/{Point}.csx" : Point;

    /// <summary>The file of its tests, relative to the root.</summary>
    public string TestEntry => $"{Point}/{Point}{BundleReader.TestEnding}";

    public BundleRead Read(IReadOnlyDictionary<string, ImmutableArray<byte>> unsaved) =>
        Loose is { } contract ? BundleReader.ReadLoose(PathOf(Entry), contract, unsaved) : BundleReader.Read(Root, Point, unsaved);

    /// <summary>The full path of a file of the script.</summary>
    public string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));
}
