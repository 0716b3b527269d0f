using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Runtime;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Workers;

/// <summary>Asks for a script's tests.</summary>
/// <param name="Script">The bundle that would be deployed, as its JSON.</param>
/// <param name="Tests">The same with its tests; null without a test file.</param>
internal sealed record TestQuestion(byte[] Script, byte[]? Tests, ImmutableArray<CaseFile> Cases, TestOptions Options)
{
    public static TestQuestion Of(TestBundle bundle, TestOptions options) => new(bundle.Script.ToJson(), bundle.Tests?.ToJson(), bundle.Cases, options);

    public TestBundle ToBundle() => new(Bundle.FromJson(Script), Tests is null ? null : Bundle.FromJson(Tests), Cases);
}

/// <summary>What became of the tests, or how the compiler broke on them.</summary>
internal sealed record TestAnswer(TestReport? Report, string? Fault)
{
    public TestReport ToReport(TestBundle bundle) => Report ?? TestReport.Refused(ScriptDiagnostic.OfFile(Rules.TooHard, bundle.TestPath ?? bundle.Script.EntryPath, $"running the tests broke: {Fault?.TrimEnd('.')}; this is a bug of ScriptHost, so report it with the script"));
}
