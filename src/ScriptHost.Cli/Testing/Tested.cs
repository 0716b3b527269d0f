using ScriptHost.Compiler;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Cli.Testing;

/// <summary>A script and what became of its tests.</summary>
internal sealed record Tested(Script Script, TestReport Report)
{
    public bool HasTests => Report.Results.Length > 0 || Report.Diagnostics.Length > 0;

    /// <summary>A path of the script's folder as the caller sees it.</summary>
    public string FromHere(string path) => Cli.Report.FromHere(Path.Combine(Script.Root, path));

    public IEnumerable<ScriptDiagnostic> Diagnostics => Report.Diagnostics.Select(d => Cli.Report.FromHere(d, Script.Root));

    public IEnumerable<TestResult> Failed => Report.Results.Where(r => !r.Passed);
}
