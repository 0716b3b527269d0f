using System.Collections.Immutable;

namespace ScriptHost.Compiler.Comparing;

public enum ChangeKind
{
    Added,
    Removed,
    Changed,

    /// <summary>The same under another name.</summary>
    Renamed,
}

public enum ElementKind
{
    /// <summary>A named number, text or truth.</summary>
    Value,

    /// <summary>A named collection.</summary>
    Table,
    Function,

    /// <summary>A record, struct, class or enum, its functions and constants apart.</summary>
    Type,
}

/// <summary>One thing that a script declares and that differs, layout and comments apart.</summary>
/// <param name="Name">As people say it: <c>ReviewFrom</c>, <c>Scorecard.Add</c>; of a renamed one both names.</param>
/// <param name="Before">Of a value or table: what it was; null when it was not there, and for functions and types.</param>
/// <param name="ReasonBefore">The comment that belongs to a value; empty when there is none.</param>
/// <param name="Path">Where it is now; of a removed one, where it was.</param>
/// <param name="Line">From 1.</param>
/// <param name="Lines">The lines, after the change, that are not as they were. Empty for what was removed.</param>
/// <param name="Excerpt">What differs, line by line: <c>- old</c>, <c>+ new</c>.</param>
public sealed record SourceChange(
    ChangeKind Kind, ElementKind Element, string Name, string? Before, string? After, string ReasonBefore, string ReasonAfter, string Path, int Line, ImmutableArray<int> Lines, ImmutableArray<string> Excerpt)
{
    /// <summary>A value was changed, and the comment that gives its reason was not.</summary>
    public bool KeepsItsReason => Kind == ChangeKind.Changed && Element == ElementKind.Value && ReasonBefore.Length > 0 && ReasonBefore == ReasonAfter;
}
