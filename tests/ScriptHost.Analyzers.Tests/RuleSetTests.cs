using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScriptHost.Analyzers.Tests.Engine;

namespace ScriptHost.Analyzers.Tests;

/// <summary>What holds for every rule, however many there are.</summary>
public sealed class RuleSetTests
{
    private const int LeastRules = 43;
    private const int LeastFixes = 25;

    private static readonly IReadOnlyList<DiagnosticDescriptor> Rules = [.. AllRules.Create().SelectMany(a => a.SupportedDiagnostics)];

    private static readonly CompiledCode Code = CompiledCode.Of(typeof(AllRules).Assembly.Location);

    public static TheoryData<string> Ids => [.. Rules.Select(r => r.Id).Distinct()];

    [Fact]
    public void No_two_rules_share_an_id() => Assert.Empty(Rules.GroupBy(r => r.Id).Where(g => g.Count() > 1).Select(g => g.Key));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_case_file(string id) => Assert.Contains(id, CaseFile.Ids);

    [Fact]
    public void A_case_file_has_a_rule() => Assert.Empty(CaseFile.Ids.Except(Rules.Select(r => r.Id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_with_its_title(string id)
    {
        var page = Repository.Read($"docs/rules/{id}.md");

        Assert.StartsWith($"# {id} {Rule(id).Title}\n", page, StringComparison.Ordinal);
        foreach (var section in (string[])["What it finds", "Why it matters here", "Example", "Instead", "When to allow", "Known limits"]) Assert.Contains($"\n## {section}\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_tracked_as_it_is(string id)
    {
        var rule = Rule(id);

        Assert.Contains($"\n{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}\n", Repository.Read("analyzers/ScriptHost.Analyzers/AnalyzerReleases.Unshipped.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_what_it_is_in_one_clause_and_links_to_its_page(string id)
    {
        var rule = Rule(id);
        var message = rule.MessageFormat.ToString(null);

        Assert.NotEmpty(rule.Title.ToString(null));
        Assert.NotEmpty(message);
        Assert.False(message.EndsWith('.'), message);
        Assert.EndsWith("/rules/" + id, rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.True(rule.IsEnabledByDefault);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_an_id_of_its_category(string id)
    {
        var expected = id[2] switch { '0' => "Safety", '1' => "Contract", '2' => "Determinism", '3' => "Performance", '4' => "Numerics", '5' => "Review", _ => "" };

        // What leaves the sandbox through shared state or a text is safety in the range of state.
        Assert.True(Rule(id).Category == expected || id is "SH2008" or "SH2013" && Rule(id).Category == "Safety", $"{id} is of category {Rule(id).Category}, not {expected}");
    }

    [Fact]
    public void Only_errors_cannot_be_lowered() =>
        Assert.All(Rules.Where(r => r.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)), r => Assert.Equal(DiagnosticSeverity.Error, r.DefaultSeverity));

    /// <summary>SH0010 knows them by their ids: a rule cannot ask the others.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_directive_is_said_to_have_no_effect_where_it_has_none(string id)
    {
        using var project = ScriptProject.Of($"#pragma warning disable {id} // because\n");

        var found = await ScriptProject.FindAsync(project.Document, [new Suppression()]);

        Assert.Equal(Rule(id).CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable), found.Any(d => d.Id == "SH0010"));
    }

    /// <summary>That base is silent outside of scripts, looks at generated code and lets rules run beside each other.</summary>
    /// <summary>Which alone looks at generated code, lets rules run beside each other, and keeps them out of what is no script.</summary>
    [Fact]
    public void Every_analyzer_is_a_script_rule()
    {
        Assert.All(AllRules.Create(), a => Assert.IsAssignableFrom<ScriptRule>(a));
        Assert.Contains("EnableConcurrentExecution", Code.CallsOf(nameof(ScriptRule)));
        Assert.Equal((int)(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics), Code.GeneratedCodeFlagsOf(nameof(ScriptRule)));
    }

    /// <summary>The plain way is blind to the global statements of a script.</summary>
    [Fact]
    public void Only_ScriptActions_registers_operations_the_plain_way() =>
        Assert.Equal(["ScriptActions"], Code.TypesThatCall("RegisterOperationAction", "RegisterOperationBlockAction", "RegisterOperationBlockStartAction", "RegisterCodeBlockAction", "RegisterCodeBlockStartAction"));

    [Fact]
    public void There_are_as_many_rules_and_fixes_as_are_promised()
    {
        Assert.True(Rules.Count >= LeastRules, $"{Rules.Count} rules");
        Assert.True(FixedIds.Count >= LeastFixes, $"{FixedIds.Count} rules have a fix");
    }

    [Fact]
    public void Every_rule_that_is_tracked_is_there() =>
        Assert.Equal(Tracked().Order(StringComparer.Ordinal), Rules.Select(r => r.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_whose_cases_show_a_fix_has_one() =>
        Assert.Equal(CaseFile.Ids.Where(id => CaseFile.Of(id).Any(c => c.Fixed is not null and not RuleCase.NoFix)), FixedIds.Order(StringComparer.Ordinal));

    [Fact]
    public void A_fix_is_for_rules_that_exist() => Assert.Empty(FixedIds.Except(Rules.Select(r => r.Id)));

    private static HashSet<string> FixedIds => [.. Fixes.All.SelectMany(f => f.FixableDiagnosticIds)];

    private static IEnumerable<string> Tracked() =>
        Repository.Read("analyzers/ScriptHost.Analyzers/AnalyzerReleases.Unshipped.md").Split('\n').Where(l => l.StartsWith("SH", StringComparison.Ordinal)).Select(l => l.Split(' ')[0]);

    private static DiagnosticDescriptor Rule(string id) => Rules.First(r => r.Id == id);
}
