using TransactionScoring;

namespace ScriptHost.Runtime.Tests;

public sealed class ContractSurfaceTests
{
    private static readonly ContractSurface Surface = ContractSurface.Of(new TransactionScore());

    [Fact]
    public void Scripts_see_input_and_output_but_not_the_contract_class()
    {
        Assert.Equal(["Contract.Decision", "Contract.Transaction"], Surface.Types.Select(t => t.FullName));
        Assert.Equal("Contract", Assert.Single(Surface.Namespaces));
    }

    [Theory]
    [InlineData("M:Contract.Transaction.get_Amount", 1)]
    [InlineData("M:Contract.Decision.Approve(System.Double,System.String)", 5)]
    [InlineData("M:Contract.Decision.{Clone}$", 5)]
    [InlineData("M:Contract.Decision.op_Equality(Contract.Decision,Contract.Decision)", 5)]
    [InlineData("M:Contract.Decision.set_Reason(System.String)", 5)]
    [InlineData("M:Contract.Decision.Deconstruct(System.String@,System.Double@,System.String@)", 5)]
    public void Members_of_records_are_allowed_at_a_price(string id, int fuel)
    {
        var member = Assert.Single(Surface.Members, m => m.Id == id);

        Assert.Equal((fuel, "contract"), (member.Cost.Fuel, member.Capability));
    }

    [Fact]
    public void Hash_codes_and_non_public_members_are_not_there()
    {
        Assert.DoesNotContain(Surface.Members, m => m.Id.Contains("GetHashCode", StringComparison.Ordinal));
        Assert.DoesNotContain(Surface.Members, m => m.Id.Contains("PrintMembers", StringComparison.Ordinal));
    }

    [Fact]
    public void The_hash_is_the_same_each_time() => Assert.Equal(Surface.Hash, ContractSurface.Of(new TransactionScore()).Hash);
}
