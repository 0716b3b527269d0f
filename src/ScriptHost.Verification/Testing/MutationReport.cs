using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Copies;

namespace ScriptHost.Verification.Testing;

/// <summary>How many small mistakes a script's tests would notice.</summary>
/// <param name="Diagnostics">Why it cannot be said: script or tests do not compile, or do not pass as they are.</param>
/// <param name="Results">In the order of files and places.</param>
public sealed record MutationReport(ImmutableArray<ScriptDiagnostic> Diagnostics, ImmutableArray<MutantResult> Results)
{
    public int Noticed => Results.Count(r => r.Fate == MutantFate.Noticed);

    /// <summary>Mutants that count: those that are a script at all.</summary>
    public int Counted => Results.Count(r => r.Fate != MutantFate.Refused);

    /// <summary>0 to 1; 1 when there is nothing to change.</summary>
    public double Score => Counted == 0 ? 1 : (double)Noticed / Counted;
}

public enum MutantFate
{
    /// <summary>A test or golden failed.</summary>
    Noticed,

    /// <summary>All passed.</summary>
    Survived,

    /// <summary>The check refuses it, so nobody could deploy it.</summary>
    Refused,
}

/// <summary>What became of one mutant.</summary>
/// <param name="By">The test that noticed it; null when none did.</param>
/// <param name="Witness">An input on which the mutant decides otherwise; null when it was noticed, or when none was found.</param>
public sealed record MutantResult(Mutant Mutant, MutantFate Fate, string? By, MutantWitness? Witness);

/// <summary>An input that tells a script and its mutant apart.</summary>
/// <param name="Script">What the script decides, as JSON.</param>
/// <param name="Mutated">What the mutant decides.</param>
public sealed record MutantWitness(InputView Input, string Script, string Mutated);
