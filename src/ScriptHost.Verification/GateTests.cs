using System.Diagnostics;
using System.Globalization;
using ScriptHost.Compiler;
using ScriptHost.Runtime;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification;

/// <summary>The last stage of the gate: the tests and goldens that a bundle brought, by the code of <c>scripthost test</c>. SH1032 for each that fails.</summary>
internal static class GateTests
{
    public static GateResult After(GateResult passed, Bundle bundle, Func<TestBundle, TestReport> run)
    {
        if (passed.Image is null || bundle.Tests.IsEmpty) return passed;
        var start = Stopwatch.GetTimestamp();
        return passed.With("tests", [.. Findings(bundle, run)], Stopwatch.GetElapsedTime(start));
    }

    private static IEnumerable<ScriptDiagnostic> Findings(Bundle bundle, Func<TestBundle, TestReport> run)
    {
        TestReport report;
        try
        {
            report = run(TestBundle.Of(bundle)!); // ! it brought tests
        }
        catch (BundleException e)
        {
            return [ScriptDiagnostic.OfFile(Rules.File, bundle.Tests[0].Path, e.Message.TrimEnd('.'))];
        }
        return report.Diagnostics.Where(d => d.Severity == Severity.Error).Concat(report.Results.Where(r => !r.Passed).Select(Finding));
    }

    private static ScriptDiagnostic Finding(TestResult failed)
    {
        var place = TestText.Place(failed);
        var colon = place.LastIndexOf(':');
        var line = colon > 0 && int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : failed.Line;
        return new ScriptDiagnostic(Rules.FailedTest, Severity.Error, colon > 0 ? place[..colon] : failed.Path, line, 1, line, 2, $"the {(failed.Kind == TestKind.Golden ? "golden" : "test")} '{failed.Name}' does not pass: {Why(failed.Failure!)}"); // ! it failed
    }

    private static string Why(TestFailure failure) => string.Join("; ", ((string?[])
    [
        failure.Message.Length > 0 ? failure.Message : null,
        failure.Expected is { } expected ? $"expected {expected}" : null,
        failure.Actual is { } actual ? $"got {actual}" : null,
        failure.Input is { Nearest.Length: > 0 } input ? $"on {input.Nearest} of the contract{string.Concat(input.Fields.Select(f => $", {f.Name} = {f.Value}"))}" : null,
    ]).OfType<string>());
}
