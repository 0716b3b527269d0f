using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using ScriptHost.Analyzers.Tests.Engine;

namespace ScriptHost.Analyzers.Tests;

/// <summary>Every code fix against the before and after of its rule's case file: the result compiles, and is the one that is written down.</summary>
public sealed class FixCaseTests
{
    public static TheoryData<string, string> Fixable
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var fix in Fixes.All)
                foreach (var id in fix.FixableDiagnosticIds) data.Add(fix.GetType().Name, id);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Fixable))]
    public async Task A_fix_turns_its_cases_into_what_is_written_below_them(string fix, string id)
    {
        var provider = Fixes.All.Single(f => f.GetType().Name == fix);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. AllRules.Create().Where(a => a.SupportedDiagnostics.Any(d => d.Id == id))];
        var cases = CaseFile.Of(id).Where(c => c.Fixed is not null).ToList();
        Assert.Contains(cases, c => c.Fixed != RuleCase.NoFix);
        foreach (var one in cases)
        {
            using var project = ScriptProject.Of(one.Text);

            var changed = await Fixes.ApplyAsync(project.Document, provider, id, analyzers);

            Assert.Equal(one.Fixed, changed ?? RuleCase.NoFix);
            using var result = ScriptProject.Of(changed ?? one.Text);
            await ScriptProject.FindAsync(result.Document, analyzers); // compiles
        }
    }

    [Theory]
    [MemberData(nameof(Fixable))]
    public void A_fix_supports_fix_all(string fix, string id)
    {
        Assert.StartsWith("SH", id, StringComparison.Ordinal);
        Assert.NotNull(Fixes.All.Single(f => f.GetType().Name == fix).GetFixAllProvider());
    }
}
