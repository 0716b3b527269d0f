using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Verification.Testing;

/// <summary>What became of a script's tests.</summary>
/// <param name="Diagnostics">Why script or tests cannot be compiled or read; with an error among them there are no results.</param>
/// <param name="Results">Tests in the order of their file, then goldens in the order of theirs.</param>
/// <param name="Coverage">What ran; empty when it was not asked for.</param>
public sealed record TestReport(ImmutableArray<ScriptDiagnostic> Diagnostics, ImmutableArray<TestResult> Results, ImmutableArray<CoveragePoint> Coverage)
{
    /// <summary>What each line of the script spent in all tests together; empty when it was not asked for.</summary>
    public ImmutableArray<LineFuel> Fuel { get; init; } = [];

    public bool Passed => Diagnostics.All(d => d.Severity != Severity.Error) && Results.All(r => r.Passed);

    public static TestReport Refused(params IEnumerable<ScriptDiagnostic> diagnostics) => new([.. diagnostics], [], []);
}

public enum TestKind
{
    Example,
    Property,
    Golden,
}

/// <summary>What became of one test.</summary>
/// <param name="Path">The file it stands in, relative to the scripts root.</param>
/// <param name="Failure">Null when it passed.</param>
/// <param name="Runs">How many values a property was tried on; otherwise 1.</param>
/// <param name="Output">Of a golden, what the script decides, as JSON; null when it decides nothing.</param>
public sealed record TestResult(string Name, TestKind Kind, string Path, int Line, TestFailure? Failure, long Fuel, int Runs, TimeSpan Elapsed, string? Output = null)
{
    public bool Passed => Failure is null;
}

/// <summary>Why a test did not pass.</summary>
/// <param name="Message">One clause; empty when expected and actual say it all.</param>
/// <param name="Location"><c>file:line</c> of the check; null when it is not known.</param>
/// <param name="Input">The input of the decision; null when there is none, or when it is not known.</param>
public sealed record TestFailure(string Message, string? Expected, string? Actual, string? Location, InputView? Input);

/// <summary>An input for people: how it differs from the nearest one they know.</summary>
/// <param name="Json">The whole input.</param>
/// <param name="Nearest">Such as <c>sample 2</c>; empty when there is none to compare with.</param>
/// <param name="Fields">The differing fields; all of them when there is nothing to compare with.</param>
public sealed record InputView(string Json, string Nearest, ImmutableArray<InputField> Fields);

/// <summary>A field of an input.</summary>
/// <param name="Other">What it is in the nearest one; null when there is none.</param>
public sealed record InputField(string Name, string Value, string? Other);

/// <summary>A place of the script that tests should reach.</summary>
/// <param name="Branch">What of the line it is, such as <c>when true</c>; null for a line as such.</param>
/// <param name="Hits">How often it was reached.</param>
public sealed record CoveragePoint(string Path, int Line, int Column, string? Branch, int Hits);
