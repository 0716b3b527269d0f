using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Analyzers.Tests.Engine;

namespace ScriptHost.Analyzers.Tests;

/// <summary>Every rule against its case file, in functions and as global statements.</summary>
public sealed class RuleCaseTests
{
    public static TheoryData<string> Ids => [.. CaseFile.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_rule_finds_what_its_cases_mark_and_nothing_else(string id)
    {
        var analyzers = Analyzers(id);
        var differences = new List<string>();
        foreach (var one in CaseFile.Of(id))
        {
            if (await DifferenceAsync(one, one.Text, analyzers, default) is { } inFunction) differences.Add(inFunction);
            if (ScriptText.AsGlobalStatements(one.Text, out var input) is { } global && await DifferenceAsync(one, global, analyzers, input) is { } atTop) differences.Add($"as global statements: {atTop}");
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_case_that_breaks_it_and_one_that_does_not(string id)
    {
        var cases = CaseFile.Of(id).ToList();

        Assert.Contains(cases, c => !c.IsClean);
        Assert.Contains(cases, c => c.IsClean);
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers(string id) => [.. AllRules.Create().Where(a => a.SupportedDiagnostics.Any(d => d.Id == id))];

    private static async Task<string?> DifferenceAsync(RuleCase one, string text, ImmutableArray<DiagnosticAnalyzer> analyzers, TextSpan ignored)
    {
        using var project = ScriptProject.Of(text);
        var found = (await ScriptProject.FindAsync(project.Document, analyzers)).Where(d => d.Id == one.Id && !ignored.Contains(d.Location.SourceSpan)).ToList();
        var places = found.Select(d => (Line: d.Location.GetLineSpan().StartLinePosition.Line + 1, Text: text[d.Location.SourceSpan.Start..])).ToList();
        var fits = places.Count == one.Findings.Count && places.Zip(one.Findings).All(p => p.First.Line == p.Second.Line && p.First.Text.StartsWith(p.Second.Text ?? "", StringComparison.Ordinal));
        return fits ? null : string.Create(CultureInfo.InvariantCulture, $"{one.Id} '{one.Name}': expected {Shown(one.Findings.Select(f => $"{f.Line} {f.Text}"))}; found {Shown(found.Select(Shown))}");
    }

    private static string Shown(Diagnostic d) => string.Create(CultureInfo.InvariantCulture, $"{d.Location.GetLineSpan().StartLinePosition.Line + 1} {d.GetMessage(CultureInfo.InvariantCulture)}");

    private static string Shown(IEnumerable<string> places) => string.Join(", ", places) is { Length: > 0 } text ? text : "nothing";
}
