namespace ScriptHost.Runtime.Tests;

public sealed class AllowListTextTests
{
    [Fact]
    public void A_line_gives_id_cost_guard_and_capability()
    {
        var list = AllowListText.Parse([("text.txt", "# reason\n\nM:System.String.PadLeft(System.Int32)  alloc:2*arg0\tGuards.PadLeft\r\nT:System.String\n")]);

        Assert.True(list.TryFind("M:System.String.PadLeft(System.Int32)", out var member));
        Assert.Equal(new AllowedMember("M:System.String.PadLeft(System.Int32)", new Cost(CostKind.Alloc, Cost.CallFuel, "2*arg0"), "Guards.PadLeft", "text"), member);
        Assert.True(list.Allows("T:System.String"));
        Assert.Equal(2, list.Members.Length);
    }

    [Theory]
    [InlineData("M:System.Math.Sqrt(System.Double)", "expected a cost after the id")]
    [InlineData("M:System.Math.Sqrt(System.Double) cheap", "expected a cost instead of 'cheap'")]
    [InlineData("M:System.Math.Sqrt(System.Double) const", "expected a cost instead of 'const'")]
    [InlineData("M:System.Math.Sqrt(System.Double) const:0", "expected a cost instead of 'const:0'")]
    [InlineData("M:System.Math.Sqrt(System.Double) const:-1", "expected a cost instead of 'const:-1'")]
    [InlineData("M:System.Math.Sqrt(System.Double) linear:", "expected a cost instead of 'linear:'")]
    [InlineData("M:System.Math.Sqrt(System.Double) linear:x", "expected a cost instead of 'linear:x'")]
    [InlineData("M:System.Math.Sqrt(System.Double) product:this", "expected a cost instead of 'product:this'")]
    [InlineData("M:System.Math.Sqrt(System.Double) alloc:0*arg0", "expected a cost instead of 'alloc:0*arg0'")]
    [InlineData("M:System.Math.Sqrt(System.Double) callback:", "expected a cost instead of 'callback:'")]
    [InlineData("M:System.Math.Sqrt(System.Double) const:1 Guards.Nothing", "expected a public static method of Guards or MeteredLinq instead of 'Guards.Nothing'")]
    [InlineData("M:System.Math.Sqrt(System.Double) const:1 Guards.PadLeft", "expected a 'Guards.PadLeft' with this member's parameters")]
    [InlineData("M:System.Math.Sqrt(System.Double) const:1 Guards.PadLeft more", "expected at most three columns")]
    [InlineData("T:System.Math const:1", "expected nothing after a type")]
    [InlineData("M:System.Math.* const:1", "there are no wildcards")]
    [InlineData("P:System.String.Length const:1", "expected a documentation id that begins with T:, M: or F:")]
    [InlineData("System.Math", "expected a documentation id that begins with T:, M: or F:")]
    public void A_line_that_cannot_be_read_is_named_with_what_is_expected(string line, string expected)
    {
        var exception = Assert.Throws<AllowListException>(() => AllowListText.Parse([("numbers.txt", $"# head\n{line}\n")]));

        Assert.StartsWith($"numbers.txt(2): '{line}' cannot be read; ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_stands_in_one_file_only()
    {
        var exception = Assert.Throws<AllowListException>(() => AllowListText.Parse([("core.txt", "T:System.Object"), ("text.txt", "\nT:System.Object")]));

        Assert.Equal("text.txt(2): 'T:System.Object' cannot be read; expected an id that is not in the list yet; this one is at core.txt(1).", exception.Message);
    }

    [Theory]
    [InlineData("const:7")]
    [InlineData("linear:this")]
    [InlineData("product:this,arg1")]
    [InlineData("alloc:2*arg0")]
    [InlineData("callback")]
    [InlineData("depth")]
    public void A_cost_is_read_as_it_is_written(string text)
    {
        Assert.True(Cost.TryParse(text, out var cost));
        Assert.Equal(text, cost.ToString());
    }
}
