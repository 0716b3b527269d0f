using System.Collections.Immutable;

namespace ScriptHost.Fixes;

/// <summary>A fix for one finding, as edits of the text that was checked.</summary>
/// <param name="Title">What it does: <c>Make the value readonly</c>.</param>
/// <param name="Edits">In one or more files, in the order of their places.</param>
public sealed record OfferedFix(string Title, ImmutableArray<FixEdit> Edits);

/// <summary>A part of a file and what stands there instead. Lines and columns from 1, the end exclusive, as in diagnostics.</summary>
/// <param name="Path">Relative to the scripts root.</param>
public sealed record FixEdit(string Path, int Line, int Column, int EndLine, int EndColumn, string Text);
