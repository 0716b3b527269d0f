using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Runtime;

namespace ScriptHost.Verification.Testing;

/// <summary>A script as it would be deployed, and the same with its tests.</summary>
/// <param name="Script">Null exactly when one of them does not compile.</param>
/// <param name="Tests">Null also when there is no test file.</param>
internal sealed record TestImages(ScriptImage? Script, ScriptImage? Tests, ImmutableArray<ScriptDiagnostic> Diagnostics)
{
    public static TestImages Compile(TestBundle bundle, IReadOnlyCollection<LoadedContract> contracts, TestOptions options, CancellationToken cancellationToken)
    {
        _ = options;
        var script = ScriptCompiler.Compile(bundle.Script, contracts, cancellationToken);
        if (script.Image is not { } image) return new(null, null, script.Diagnostics);
        if (bundle.Tests is not { } continued) return new(SampleRuns.Unhurried(image), null, []);
        var tests = ScriptCompiler.Compile(continued, [.. contracts.Select(c => c.With(TestApi.Companion))], cancellationToken);
        return new(tests.Image is null ? null : SampleRuns.Unhurried(image), tests.Image, [.. tests.Diagnostics.Where(d => d.Severity == Severity.Error || d.Path == bundle.TestPath)]);
    }
}
