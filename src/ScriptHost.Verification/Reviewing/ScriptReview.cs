using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Comparing;
using ScriptHost.Verification.Reviewing.Behaviours;

namespace ScriptHost.Verification.Reviewing;

public enum ScriptChange
{
    /// <summary>The compiled code is the same.</summary>
    Identical,

    /// <summary>Named values and tables only.</summary>
    Parameters,

    /// <summary>The manifest only.</summary>
    Manifest,
    Logic,
    Added,
    Removed,
}

/// <summary>What a review found about one script.</summary>
/// <param name="Source">What differs in meaning, sorted by file and line.</param>
/// <param name="New">Findings of the reviewed side that the base does not have, sorted.</param>
/// <param name="Fixed">Findings of the base that are gone.</param>
/// <param name="Unchanged">How many findings both have.</param>
/// <param name="Behaviour">Null when nothing was replayed.</param>
/// <param name="NotReplayed">Why not; empty when it was.</param>
/// <param name="Tests">Null when there are none, or they were left out.</param>
/// <param name="Reasons">Why the verdict is what it is, the gravest first.</param>
public sealed record ScriptReview(
    string Point, ScriptChange Change, Verdict Verdict, ImmutableArray<ReviewReason> Reasons, ImmutableArray<SourceChange> Source, CapabilityChange Capabilities,
    ImmutableArray<ScriptDiagnostic> New, ImmutableArray<ScriptDiagnostic> Fixed, int Unchanged, Behaviour? Behaviour, string NotReplayed, TestComparison? Tests)
{
    /// <summary>No decision can change, whatever the input is.</summary>
    public bool IsIdentical => Change == ScriptChange.Identical;
}

/// <summary>Why somebody has to look, and where: the section of the report.</summary>
public sealed record ReviewReason(Verdict Verdict, string Text, int Section);
