using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Verification.Reviewing;

/// <summary>A script as one side of a comparison has it.</summary>
/// <param name="Name">How people name the side: <c>main@4f1c9ad</c>, <c>credit-risk@3</c>, <c>working tree</c>.</param>
/// <param name="Bundle">Null when there is no such script there, or when it cannot be read.</param>
/// <param name="Faults">Why it cannot be read; empty when it can, or when it is not there.</param>
/// <param name="Tests">The tests beside it; null for a side that has none, such as a deployed version.</param>
public sealed record ReviewSide(string Name, Bundle? Bundle, ImmutableArray<ScriptDiagnostic> Faults, TestRead? Tests)
{
    public bool IsThere => Bundle is not null || !Faults.IsEmpty;

    public static ReviewSide Of(string name, BundleRead read, TestRead? tests)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new ReviewSide(name, read.Bundle, read.Diagnostics, tests);
    }

    public static ReviewSide Absent(string name) => new(name, null, [], null);
}
