using Hostile;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Isolation.Tests;

/// <summary>What a contract does while the host waits for it.</summary>
public sealed class ContractCodeTests
{
    private const string Loop = "Report Decide(Order order) { var n = 0; for (var i = 0; i < order.Number; i++) n += i; return new Report(n, 0); }";

    [Fact]
    public void A_contract_whose_check_asks_another_point_leaves_the_usage_of_the_first_alone()
    {
        using var inner = Some.Point(Some.Image(Some.Hostile, Loop), WorkerSettings.Default);
        var asked = 0;
        var contract = new LoadedContract(new HostileContract { Aside = () => asked += inner.Decide(new Order("work", 5_000)).Output!.Number }, Some.Hostile.Assembly); // work has an answer
        using var outer = (DecisionPoint<Order, Report>)DecisionPoint.Create("outer", contract);
        outer.Swap(Some.Image(Some.Hostile, Loop), version: 1);

        var plain = inner.Decide(new Order("work", 10));
        asked = 0;
        var decision = outer.Decide(new Order("work", 10));

        Assert.Equal(5_000 * 4_999 / 2, asked);
        Assert.Equal((plain.Output, plain.Usage.Fuel, plain.Usage.Depth), (decision.Output, decision.Usage.Fuel, decision.Usage.Depth));
    }

    [Fact]
    public void A_function_in_an_array_that_a_contract_calls_back_counts_as_nested()
    {
        using var point = Some.Point(Some.Image(Some.Hostile, """
            Report Decide(Order order) => new(Down(order.Number), 0);
            int Down(int number) => number < 0 ? 0 : Deeds.First([n => Down(n + 1)], number);
            """, "budget: { fuel: 1000000000000 }"));

        var decision = point.Decide(Some.Work);

        Assert.Equal(StopReason.Depth, decision.Stop?.Reason);
    }
}
