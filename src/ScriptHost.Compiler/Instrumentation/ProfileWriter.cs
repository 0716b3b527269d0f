using System.Collections.Immutable;
using Mono.Cecil;
using Mono.Cecil.Cil;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>
/// Spreads charges over the lines of a script, for a copy that says what each line spends. A charge is the sum of the prices of some
/// instructions, so each instruction's line can be told its share, down into functions that their callers pay for.
/// </summary>
internal sealed class ProfileWriter
{
    private readonly CallGraph _graph;
    private readonly MeterMembers _meter;
    private readonly Sites _sites;
    private readonly Dictionary<Instruction, int> _siteOf = []; // found before the code is rewritten
    private readonly List<ImmutableArray<SiteShare>> _charges = [];

    public ProfileWriter(CallGraph graph, MeterMembers meter, Sites sites)
    {
        (_graph, _meter, _sites) = (graph, meter, sites);
        foreach (var method in graph.Methods)
            foreach (var instruction in method.Flow.Instructions) _siteOf[instruction] = sites.Of(method.Definition, instruction);
    }

    public FuelPlan Plan => new(_sites.All, [.. _charges]);

    /// <summary>Goes in front of a charge.</summary>
    /// <param name="paid">What the charge pays for.</param>
    public List<Instruction> Charging(IEnumerable<Instruction> paid, Action<List<Instruction>> loadMeter) => Charging(paid.SelectMany(Shares), loadMeter);

    /// <summary>Goes in front of the host's own charge for the entry point, which pays for whatever nobody else does.</summary>
    public List<Instruction> Entering(ScriptMethod entry, Action<List<Instruction>> loadMeter) =>
        [.. Tell(_meter.Leaving, EntrySite(entry.Definition), loadMeter), .. Charging(PaidByCaller(entry).SelectMany(Shares).Prepend(new SiteShare(EntrySite(entry.Definition), Prices.Call)), loadMeter)];

    /// <summary>Goes behind the call of the entry point: what the host does with the output is paid there.</summary>
    public List<Instruction> Returning(MethodDefinition entry, Action<List<Instruction>> loadMeter) => Tell(_meter.Back, EntrySite(entry), loadMeter);

    public List<Instruction> Leaving(Instruction call, Action<List<Instruction>> loadMeter) => Tell(_meter.Leaving, _siteOf[call], loadMeter);

    public List<Instruction> Back(Instruction call, Action<List<Instruction>> loadMeter) => Tell(_meter.Back, _siteOf[call], loadMeter);

    private int EntrySite(MethodDefinition entry) => _sites.Of(entry, null);

    private static List<Instruction> Tell(MethodReference what, int number, Action<List<Instruction>> loadMeter)
    {
        List<Instruction> il = [];
        loadMeter(il);
        il.Add(Instruction.Create(OpCodes.Ldc_I4, number));
        il.Add(Instruction.Create(OpCodes.Call, what));
        return il;
    }

    private List<Instruction> Charging(IEnumerable<SiteShare> shares, Action<List<Instruction>> loadMeter)
    {
        _charges.Add([.. shares.GroupBy(s => s.Site).Select(g => new SiteShare(g.Key, g.Sum(s => s.Fuel))).Where(s => s.Fuel > 0)]);
        return Tell(_meter.Charging, _charges.Count - 1, loadMeter);
    }

    private IEnumerable<SiteShare> Shares(Instruction instruction)
    {
        var price = _graph.PriceOf(instruction);
        var callee = _graph.CallAt(instruction)?.Callee;
        yield return new SiteShare(_siteOf[instruction], price - (callee?.CallerPays ?? 0));
        if (callee is null) yield break;
        // What the compiler wrote has no line: the one that calls it stands for it.
        foreach (var share in PaidByCaller(callee).SelectMany(Shares)) yield return callee.Definition.DebugInformation.HasSequencePoints ? share : share with { Site = _siteOf[instruction] };
    }

    /// <summary>The part of a method that whoever calls it has paid for.</summary>
    private static IEnumerable<Instruction> PaidByCaller(ScriptMethod method) => method.Payment switch
    {
        Payment.Prepaid => method.Flow.Instructions,
        Payment.Direct when method.CallerPays > 0 => method.Flow.Instructions.Where((_, i) => !method.Flow.IsDominatedBy(i, method.ChargeAt!)), // a direct method is planned
        _ => [],
    };
}
