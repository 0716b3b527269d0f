using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;

namespace ScriptHost.Cli;

/// <summary>A script that a command works on.</summary>
/// <param name="Name">Its decision point, or the path of a loose file.</param>
/// <param name="Root">What the paths of its diagnostics are relative to.</param>
/// <param name="Read">Reads it from disk.</param>
/// <param name="Contract">The contract that was named for a loose file; null for a point, whose manifest names it.</param>
/// <param name="ReadTests">Reads the tests beside it.</param>
internal sealed record Script(string Name, string Root, Func<BundleRead> Read, Func<TestRead> ReadTests, ContractId? Contract = null)
{
    public bool IsPoint => Contract is null;

    /// <summary>How a command line names it.</summary>
    public string Words => Contract is { } contract ? $"{Shell.Quoted(Name)} --contract {contract}" : Name;

    public static Script OfPoint(string root, string point) => new(point, root, () => BundleReader.Read(root, point), () => BundleReader.ReadTests(root, point));

    public static Script Loose(string file, ContractId contract) => new(Report.FromHere(file), Path.GetDirectoryName(file)!, () => BundleReader.ReadLoose(file, contract), () => BundleReader.ReadLooseTests(file), contract); // a full path of a file
}
