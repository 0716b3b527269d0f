using System.Collections.Immutable;

namespace ScriptHost.Verification.Reviewing.Pages;

/// <summary>A report for people, before it is Markdown, HTML or lines of a terminal. Text in backticks is code; all other marks are plain text.</summary>
/// <param name="Title">One line.</param>
/// <param name="Lead">What a reader sees first.</param>
internal sealed record Page(string Title, ImmutableArray<Block> Lead, ImmutableArray<PageSection> Sections);

/// <param name="Number">As <c>§6</c> refers to it.</param>
/// <param name="IsShort">Whether it says only that there is nothing.</param>
internal sealed record PageSection(int Number, string Heading, ImmutableArray<Block> Blocks, bool IsShort = false);

internal abstract record Block;

internal sealed record Paragraph(string Text) : Block;

internal sealed record SubHeading(string Text) : Block;

internal sealed record Items(ImmutableArray<string> Texts) : Block;

/// <summary>Things to tick.</summary>
internal sealed record Checks(ImmutableArray<string> Texts) : Block;

/// <summary>Text as it is.</summary>
/// <param name="Language">For colours: <c>diff</c>, <c>json</c>, <c>sh</c>; empty for none.</param>
internal sealed record Lines(ImmutableArray<string> Texts, string Language) : Block;

/// <param name="Columns">A heading that begins with <c>#</c> stands over numbers.</param>
internal sealed record Table(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows) : Block
{
    public string Heading(int column) => Columns[column].TrimStart('#');

    public bool IsNumber(int column) => Columns[column].StartsWith('#');
}

/// <summary>Amounts as bars; before and after where both are known.</summary>
/// <param name="Caption">What is counted.</param>
internal sealed record Bars(string Caption, ImmutableArray<Bar> All) : Block;

internal sealed record Bar(string Label, int? Before, int After);
