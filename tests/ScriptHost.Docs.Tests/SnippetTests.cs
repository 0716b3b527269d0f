using Microsoft.CodeAnalysis;
using ScriptHost.Compiler;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Docs.Tests;

/// <summary>What the pages show was tried: scripts pass the gate or get the very messages shown, and C# compiles.</summary>
public sealed class SnippetTests
{
    public static TheoryData<string> Accepted => Named(b => b.After("script") is not null);

    public static TheoryData<string> Refused => Named(b => b.After("refused") is not null);

    public static TheoryData<string> Tests => Named(b => b.After("tests") is not null);

    public static TheoryData<string> Failing => Named(b => b.After("failing") is not null);

    public static TheoryData<string> Libraries => Named(b => b.Marker == "library");

    public static TheoryData<string> Applications => Named(b => b.Marker == "application");

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_script_of_a_page_may_be_deployed(string name)
    {
        var block = Find(name);

        var gate = Scripts.Run(block, block.After("script")!); // this theory's blocks

        Assert.True(gate.Diagnostics.All(d => d.Severity == Severity.Info), string.Join('\n', gate.Diagnostics));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void The_output_below_a_script_is_its_output(string name)
    {
        var block = Find(name);
        if (block.Page.Next(block) is not { Marker: "output" } output) return;

        var image = Scripts.Run(block, block.After("script")!).Image!; // the test above asserts it

        Assert.Equal(output.Text, Scripts.Outputs(image));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_refused_script_gets_the_messages_below_it(string name)
    {
        var block = Find(name);

        var gate = Scripts.Run(block, block.After("refused")!); // this theory's blocks

        var shown = block.Page.Next(block).Text.Split('\n').Where(l => l.StartsWith($"scripts/{Scripts.Entry}", StringComparison.Ordinal));
        Assert.Equal(shown, gate.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => "scripts/" + d));
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public void The_tests_of_a_page_pass(string name)
    {
        var block = Find(name);

        var report = Scripts.Test(block, block.After("tests")!); // this theory's blocks

        Assert.Empty(report.Diagnostics.Select(d => d.ToString()));
        Assert.NotEmpty(report.Results);
        Assert.Empty(report.Results.Where(r => !r.Passed).Select(r => TestText.Of(r.Name, r, place => place)));
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public void A_failing_test_of_a_page_gives_the_report_below_it(string name)
    {
        var block = Find(name);

        var report = Scripts.Test(block, block.After("failing")!); // this theory's blocks

        Assert.Equal(block.Page.Next(block).Text.TrimEnd(), string.Join('\n', report.Results.Where(r => !r.Passed).Select(r => TestText.Of("small-loan", r, place => place))));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_class_of_a_page_compiles(string name) => Assert.NotEmpty(Contracts.Compile(Find(name), OutputKind.DynamicallyLinkedLibrary));

    [Theory]
    [MemberData(nameof(Applications))]
    public void An_application_of_a_page_compiles(string name) => Assert.NotEmpty(Contracts.Compile(Find(name), OutputKind.ConsoleApplication));

    [Fact]
    public void Every_csharp_block_says_what_it_is()
    {
        // The pages of the rules show a line or two; whole scripts for each rule are in its case file.
        var unmarked = Page.All.Where(p => !p.Path.StartsWith("docs/rules/", StringComparison.Ordinal)).SelectMany(p => p.Blocks).Where(b => b.Language == "csharp" && b.Marker.Length == 0);

        Assert.Empty(unmarked.Select(b => b.ToString()));
    }

    private static Block Find(string name) => Page.All.SelectMany(p => p.Blocks).Single(b => b.ToString() == name);

    private static TheoryData<string> Named(Func<Block, bool> which) => [.. Page.All.SelectMany(p => p.Blocks).Where(which).Select(b => b.ToString())];
}
