using Hostile;
using ScriptHost.Compiler;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;
using TransactionScoring;

namespace ScriptHost.Isolation.Tests;

/// <summary>Valid parts: contracts, images and points that run in workers.</summary>
internal static class Some
{
    public static LoadedContract Transactions { get; } = Loaded(new TransactionScore());

    public static LoadedContract Hostile { get; } = Loaded(new HostileContract());

    public static WorkerSettings Workers { get; } = new()
    {
        ForAll = true,
        Count = 2,
        Command = WorkerCommand.OfAssembly(Path.Combine(AppContext.BaseDirectory, "ScriptHost.Runtime.Worker.dll"), "run") with { IsBare = true }, // tests look at the processes, which have other numbers inside a wrapper
    };

    public static Order Work { get; } = new("work", 7);

    public static ScriptImage Image(LoadedContract contract, string script, string manifest = "")
    {
        var bundle = Bundle.Create("point", "point/point.csx", [BundleFile.FromText("point/point.csx", script), BundleFile.FromText("point/script.yaml", $"contract: {contract.Id}\n{manifest}")]);
        var result = ScriptCompiler.Compile(bundle, [contract], CancellationToken.None);
        Assert.True(result.Image is not null, string.Join(Environment.NewLine, result.Diagnostics));
        return result.Image!; // asserted
    }

    /// <summary>A script that does what it is told.</summary>
    /// <param name="deadline">When a worker counts as late follows from it. As long as the contract says where null.</param>
    public static ScriptImage Obedient(string note = "", string? deadline = null) => Image(Hostile, $$"""
        // {{note}}
        Report Decide(Order order)
        {
            if (order.Deed == "crash") Deeds.Crash();
            if (order.Deed == "exit") Deeds.Exit();
            if (order.Deed == "hang") Deeds.Hang();
            if (order.Deed == "overflow") Deeds.Overflow(0);
            if (order.Deed == "swell") Deeds.Swell();
            if (order.Deed == "noise") Deeds.Noise();
            if (order.Deed == "spin") for (var i = 0; ; i++) if (i < 0) break;
            return new Report(order.Number, Deeds.Process());
        }
        """, $"budget: {{ fuel: 1000000000000{(deadline is null ? "" : $", deadline: {deadline}")} }}");

    public static DecisionPoint<Order, Report> Point(ScriptImage? image = null, WorkerSettings? settings = null)
    {
        var point = (DecisionPoint<Order, Report>)DecisionPoint.Create("point", Hostile, settings ?? Workers);
        point.Swap(image ?? Obedient(), version: 1);
        return point;
    }

    private static LoadedContract Loaded(DecisionContract contract) => new(contract, [.. File.ReadAllBytes(contract.GetType().Assembly.Location)]);
}
