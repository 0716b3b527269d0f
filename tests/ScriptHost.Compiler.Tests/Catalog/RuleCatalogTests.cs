using ScriptHost.Compiler.Catalog;

namespace ScriptHost.Compiler.Tests.Catalog;

public sealed class RuleCatalogTests
{
    [Fact]
    public void Every_id_of_the_compiler_is_in_the_catalog()
    {
        var ids = typeof(Rules).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!); // constants have values

        Assert.DoesNotContain(ids, id => RuleCatalog.Find(id) is null);
    }

    [Fact]
    public void No_two_rules_have_the_same_id()
    {
        var twice = RuleCatalog.All.GroupBy(r => r.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void The_rules_of_safety_cannot_be_configured()
    {
        // The one that warns of an endless loop is advice: the budget ends the run anyway.
        Assert.Equal(["SH0014"], RuleCatalog.All.Where(r => r.Id.StartsWith("SH0", StringComparison.Ordinal) && r.IsConfigurable).Select(r => r.Id));
    }

    [Fact]
    public void Every_rule_has_a_title_that_fits_on_a_line_and_no_period()
    {
        Assert.All(RuleCatalog.All, r => Assert.True(r.Title.Length is > 0 and <= 70 && r.Title[^1] != '.' && char.IsUpper(r.Title[0]), $"{r.Id}: {r.Title}"));
    }
}
