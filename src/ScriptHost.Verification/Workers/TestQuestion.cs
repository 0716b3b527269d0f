using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Copies;
using ScriptHost.Runtime;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Workers;

/// <summary>Asks for a script's tests.</summary>
/// <param name="Script">The bundle that would be deployed, as its JSON.</param>
/// <param name="Tests">The same with its tests; null without a test file.</param>
/// <param name="Ask">What is wanted of them.</param>
/// <param name="Mutants">To be tried.</param>
internal sealed record TestQuestion(byte[] Script, byte[]? Tests, ImmutableArray<CaseFile> Cases, TestOptions Options, TestAsk Ask, ImmutableArray<Mutant> Mutants)
{
    public static TestQuestion Of(TestBundle bundle, TestOptions options, TestAsk ask = TestAsk.Results, ImmutableArray<Mutant>? mutants = null) =>
        new(bundle.Script.ToJson(), bundle.Tests?.ToJson(), bundle.Cases, options, ask, mutants ?? []);

    public TestBundle ToBundle() => new(Bundle.FromJson(Script), Tests is null ? null : Bundle.FromJson(Tests), Cases);
}

internal enum TestAsk
{
    Results,
    ListMutants,
    TryMutants,
}

/// <summary>What became of the tests or mutants, or how the compiler broke on them.</summary>
internal sealed record TestAnswer(TestReport? Report, ImmutableArray<Mutant> Mutants, ImmutableArray<MutantResult> Tried, string? Fault)
{
    public static TestAnswer Of(TestReport report) => new(report, [], [], null);

    public static TestAnswer Of(Exception fault) => new(null, [], [], $"{fault.GetType().Name}: {fault.Message}");

    public TestReport ToReport(TestBundle bundle) => Report ?? TestReport.Refused(Broken(bundle));

    public ScriptDiagnostic Broken(TestBundle bundle) =>
        ScriptDiagnostic.OfFile(Rules.TooHard, bundle.TestPath ?? bundle.Script.EntryPath, $"running the tests broke: {Fault?.TrimEnd('.')}; this is a bug of ScriptHost, so report it with the script");
}
