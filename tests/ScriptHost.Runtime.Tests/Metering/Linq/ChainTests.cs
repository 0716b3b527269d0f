using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Tests;

/// <summary>Long chains of operators nest as deep as they are long, in frames of the framework only.</summary>
public sealed class ChainTests
{
    private const int SmallStack = 1536 * 1024;

    private static readonly Budget Deep = new(10_000_000_000, 1L << 30, Budget.MaxDepth, TimeSpan.FromMinutes(1));

    public static TheoryData<string> Links => [.. LinqCall.All.Where(c => c.Value.Metered.AsLink() is not null).Select(c => c.Key)];

    [Theory]
    [MemberData(nameof(Links))]
    public void A_long_chain_stops_the_run_and_not_the_process(string id)
    {
        var link = LinqCall.All[id].Metered.AsLink()!; // ! see Links
        var longest = 0;

        var reason = OnSmallStack(() => Chain(50_000));

        Assert.Equal(StopReason.Depth, reason);
        Assert.InRange(longest, 100, 10_000);

        // What may be made may also be enumerated, or stops the run as well.
        var enumerated = OnSmallStack(() =>
        {
            foreach (var _ in Chain(longest - 1)) break;
        });
        Assert.True(enumerated is StopReason.None or StopReason.Depth, enumerated.ToString());

        IEnumerable<int> Chain(int length)
        {
            IEnumerable<int> chain = Source();
            for (longest = 0; longest < length; longest++) chain = link(chain);
            return chain;
        }
    }

    private static IEnumerable<int> Source()
    {
        for (var i = 0; i < 3; i++) yield return i;
    }

    private static StopReason OnSmallStack(Action action)
    {
        var reason = StopReason.None;
        var thread = new Thread(() => reason = Metered.Run(action, Deep).Reason, SmallStack);
        thread.Start();
        thread.Join();
        return reason;
    }
}
