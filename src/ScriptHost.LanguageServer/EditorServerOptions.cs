using System.Collections.Immutable;
using ScriptHost.Contracts;

namespace ScriptHost.LanguageServer;

/// <summary>What a server of editors is started with.</summary>
/// <param name="Contracts">Contract plug-ins by full path, in place of those in <c>scripthost.yaml</c>; empty for those.</param>
/// <param name="Scripts">The scripts folder by full path, in place of the one in <c>scripthost.yaml</c>; null for that.</param>
/// <param name="Loose">The contract of files that belong to no point; null when they have none.</param>
/// <param name="Checker">Makes the line for the contracts of a workspace, given by the full paths of their plug-ins.</param>
/// <param name="Tests">How test files are compiled; null when they are left alone.</param>
/// <param name="CommandLine">Full path of <c>scripthost</c>, which runs scripts and tests for the editor; null when there is none.</param>
public sealed record EditorServerOptions(ImmutableArray<string> Contracts, string? Scripts, ContractId? Loose, Func<ImmutableArray<string>, IChecker> Checker, string? CommandLine, TestFiles? Tests)
{
    /// <summary>Full path of the folder that the editor probably has open, to be prepared before it says so; null when nobody knows.</summary>
    public string? Likely { get; init; }
}
