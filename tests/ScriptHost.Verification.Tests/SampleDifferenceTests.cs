namespace ScriptHost.Verification.Tests;

public sealed class SampleDifferenceTests
{
    private static readonly SampleRun First = new(null, """{"risk":0.1,"reason":"a"}""", 20);

    [Fact]
    public void Equal_runs_do_not_differ()
    {
        Assert.Null(SampleDifference.Between(First, First with { }));
    }

    [Fact]
    public void The_first_field_that_differs_is_named_with_both_values()
    {
        Assert.Equal("'risk' was 0.1 in one run, 0.2 in another", SampleDifference.Between(First, First with { Output = """{"risk":0.2,"reason":"b"}""" }));
    }

    [Fact]
    public void Fuel_is_compared_where_the_outputs_are_equal()
    {
        Assert.Equal("one run spent 20 fuel, another 1,021", SampleDifference.Between(First, First with { Fuel = 1_021 }));
    }

    [Fact]
    public void A_run_without_an_output_differs_from_one_with()
    {
        Assert.Equal("""one run gave {"risk":0.1,"reason":"a"}, another nothing""", SampleDifference.Between(First, First with { Output = "nothing" }));
    }
}
