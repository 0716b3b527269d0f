using System.Collections.Immutable;

namespace ScriptHost.Verification.Reviewing;

public enum Verdict
{
    /// <summary>No decision can change: the code is the same.</summary>
    NoEffect,

    /// <summary>Decisions changed, or may.</summary>
    NeedsReview,

    /// <summary>What a script may do or spend changed: its engineers have to agree.</summary>
    NeedsEngineer,

    /// <summary>It cannot be deployed as it is.</summary>
    Blocked,
}

/// <summary>Everything that a review found. All writers write this, and nothing else. Equal for equal sources, data and contracts.</summary>
/// <param name="Base">What is compared with: <c>main@4f1c9ad</c>.</param>
/// <param name="Head">What is reviewed.</param>
/// <param name="Scripts">Those that differ, by point.</param>
/// <param name="Unchanged">How many scripts are the same, byte for byte.</param>
/// <param name="Facts">What the numbers rest on: tool, compiler, contracts, data; name and value.</param>
/// <param name="Commands">How to come to this again, and what to do next.</param>
public sealed record ReviewReport(string Base, string Head, ImmutableArray<ScriptReview> Scripts, int Unchanged, ImmutableArray<ReviewFact> Facts, ImmutableArray<string> Commands)
{
    /// <summary>Readers must ignore fields they do not know; a second number that changes takes fields away.</summary>
    public string FormatVersion => "1.0";

    public Verdict Verdict => Scripts.IsEmpty ? Verdict.NoEffect : Scripts.Max(s => s.Verdict);

    /// <summary>Decisions that are other ones, beyond the tolerance.</summary>
    public int Differing => Scripts.Sum(s => s.Behaviour?.Counts.Differing ?? 0);
}

/// <summary>Something that the numbers of a report rest on.</summary>
public sealed record ReviewFact(string Name, string Value);
