using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>
/// Writes the charges into one method. The order matters: everything is planned on the code as it was compiled, then inserted.
/// Meter, fuel and depth live in locals or parameters, so that a loop without calls costs a subtraction, a store and a compare.
/// </summary>
internal sealed class MethodRewriter
{
    /// <summary>What a call counts for where the framework catches an exception of a comparison and throws its own: 20 of the smallest frames.</summary>
    private const int RethrowDepth = 20;

    private readonly ScriptMethod _method;
    private readonly CallGraph _graph;
    private readonly MeterMembers _meter;
    private readonly Sites _sites;
    private readonly ProfileWriter? _profile; // null but for a copy that is profiled
    private readonly MethodBody _body;
    private readonly BodyEditor _code;
    private readonly bool _keepsFuel; // later charges or calls need the fuel local to be right
    private readonly bool _calls;
    private readonly bool _compares; // called by the framework's sorting

    private Action<List<Instruction>> _loadMeter = null!;
    private Action<List<Instruction>> _loadDepth = null!;
    private VariableDefinition _fuel = null!;
    private VariableDefinition? _payer;
    private Tolls _tolls = null!;

    public MethodRewriter(ScriptMethod method, CallGraph graph, MeterMembers meter, Sites sites, ProfileWriter? profile)
    {
        _sites = sites;
        _profile = profile;
        _method = method;
        _graph = graph;
        _meter = meter;
        _body = method.Definition.Body;
        _code = new BodyEditor(method.Definition);
        var calls = method.Flow.Instructions.Select(graph.CallAt).OfType<CallSite>().ToList();
        _calls = calls.Any(c => c.MayReenter || c.IsDirect);
        _compares = method.Definition.Name.EndsWith("Compare", StringComparison.Ordinal) || method.Definition.Name.EndsWith("CompareTo", StringComparison.Ordinal);
        _keepsFuel = method.Flow.Loops.Count > 0 || calls.Any(c => c.IsDirect);
    }

    public void Rewrite()
    {
        var flow = _method.Flow;
        var chargeAt = _method.ChargeAt!;
        // 1. Prices, on the code as it was compiled.
        var pricesByIndex = flow.Instructions.Select(i => (long)_graph.PriceOf(i)).ToArray();
        var charged = Enumerable.Range(0, pricesByIndex.Length).Where(i => flow.IsDominatedBy(i, chargeAt) || chargeAt == flow.Instructions[0]).ToList();
        var loops = flow.Loops.Select(l => new LoopCharge(
            flow.Instructions[l.Head],
            l.Sources,
            pricesByIndex[l.Head..(l.Last + 1)].Sum(),
            flow.Instructions[l.Head..(l.Last + 1)],
            flow.Instructions[l.Head..(l.Last + 1)].Any(_graph.MayAllocate))).ToList();
        var sites = flow.Instructions.Select(i => (Instruction: i, Call: _graph.CallAt(i))).ToList();

        // 2. Where meter and depth come from.
        List<Instruction> prologue = [];
        TakeMeter(prologue);
        _tolls = new Tolls(_method.Definition, _meter, _loadMeter);

        // 3. Calls: pass or publish the depth, reload the fuel where it is needed again.
        var lastUse = flow.Loops.Count > 0 ? int.MaxValue : sites.FindLastIndex(s => s.Call is { IsDirect: true });
        for (var i = 0; i < sites.Count; i++)
        {
            var (instruction, call) = sites[i];
            var fuelIsUsedAgain = i < lastUse && instruction.Next?.OpCode.Code != Code.Ret; // before 'ret' it would also end a tail call
            if (call is not null) RewriteCall(instruction, call, fuelIsUsedAgain);
            else if (instruction.OpCode.Code == Code.Newarr) ChargeArray(instruction, fuelIsUsedAgain);
            else if (instruction.OpCode.Code == Code.Ret) RewriteReturn(instruction);
        }

        // 4. Handlers: a run that must end passes them by, and the fuel local is stale when an exception arrives.
        foreach (var handler in _body.ExceptionHandlers) GuardHandler(handler);

        // 5. Loop heads and the charge of the method.
        foreach (var loop in loops) _code.AtLoopHead(loop.Head, loop.Sources, () => Charge(loop.Price, loop.Paid, loop.Polls, fuelIsLoaded: true, loop.Head));
        List<Instruction> entry = [.. prologue, .. CheckDepth(chargeAt), .. Charge(charged.Sum(i => pricesByIndex[i]), charged.Select(i => flow.Instructions[i]), _method.Flow.Instructions.Any(_graph.MayAllocate), fuelIsLoaded: _method.Payment == Payment.Direct, chargeAt)];
        if (chargeAt == flow.Instructions[0]) _code.AtMethodStart(entry);
        else _code.AtBlockStart(chargeAt, entry);

        _code.Apply();
        _body.InitLocals = true;
    }

    /// <summary>
    /// An exception takes some 15 KB of stack, in the runtime's own frames, until its handler is left. So each handler looks at the
    /// stack that is there, and none of the script's runs once the run must end: no catch, which could throw again, and no finally.
    /// </summary>
    private void GuardHandler(ExceptionHandler handler)
    {
        var go = Instruction.Create(OpCodes.Nop);
        var isCatch = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter;
        List<Instruction> guard = [.. isCatch ? MustNotCatch(handler.HandlerStart) : MustEnd(), Instruction.Create(OpCodes.Brfalse, go)];
        switch (handler.HandlerType)
        {
            case ExceptionHandlerType.Finally or ExceptionHandlerType.Fault:
                _code.AtHandlerStart(handler.HandlerStart, [.. guard, Instruction.Create(OpCodes.Endfinally), go, .. Reload()]);
                break;
            case ExceptionHandlerType.Filter:
                var verdict = handler.HandlerStart.Previous; // 'endfilter', of which a filter has one, at its end
                _code.AtHandlerStart(handler.FilterStart, [.. guard, Instruction.Create(OpCodes.Pop), Instruction.Create(OpCodes.Ldc_I4_0), Instruction.Create(OpCodes.Br, verdict), go, .. Reload()]);
                _code.AtHandlerStart(handler.HandlerStart, Reload());
                break;
            default:
                var decided = Instruction.Create(OpCodes.Endfilter);
                List<Instruction> filter = [Instruction.Create(OpCodes.Isinst, handler.CatchType), .. guard[..^1], Instruction.Create(OpCodes.Brtrue, go), Instruction.Create(OpCodes.Ldnull), Instruction.Create(OpCodes.Cgt_Un), Instruction.Create(OpCodes.Br, decided), go, Instruction.Create(OpCodes.Pop), Instruction.Create(OpCodes.Ldc_I4_0), decided];
                _code.AsFilter(handler, filter);
                _code.AtHandlerStart(handler.HandlerStart, Reload());
                break;
        }

        List<Instruction> Reload() => _keepsFuel ? ReloadFuel() : [];
    }

    private List<Instruction> MustEnd() => [.. MeterAndDepth(), Instruction.Create(OpCodes.Call, _meter.MustEnd)];

    private List<Instruction> MustNotCatch(Instruction at) =>
        [.. Pays(at), .. MeterAndDepth(), Site(at), Instruction.Create(OpCodes.Call, _meter.MustNotCatch), .. Pays(at)];

    /// <summary>In a profile: what was charged so far belongs to who called last, and what comes now to this place.</summary>
    private List<Instruction> Pays(Instruction at) => _profile?.Leaving(at, _loadMeter) ?? [];

    private List<Instruction> MeterAndDepth()
    {
        List<Instruction> il = [];
        _loadMeter(il);
        if (_calls) _loadDepth(il);
        else il.Add(Instruction.Create(OpCodes.Ldc_I4, int.MaxValue)); // nothing can nest in here
        return il;
    }

    private void TakeMeter(List<Instruction> prologue)
    {
        _fuel = AddLocal(_method.Definition.Module.TypeSystem.Int64);
        if (_method.Payment == Payment.Direct)
        {
            var (meter, fuel, depth) = (_method.Definition.Parameters[^3], _method.Definition.Parameters[^2], _method.Definition.Parameters[^1]);
            _loadMeter = il => il.Add(Instruction.Create(OpCodes.Ldarg, meter));
            _loadDepth = il => il.Add(Instruction.Create(OpCodes.Ldarg, depth));
            prologue.Add(Instruction.Create(OpCodes.Ldarg, fuel));
            prologue.Add(Instruction.Create(OpCodes.Stloc, _fuel));
            return;
        }
        var local = AddLocal(_meter.Type);
        _loadMeter = il => il.Add(Instruction.Create(OpCodes.Ldloc, local));
        prologue.Add(Instruction.Create(OpCodes.Call, _meter.Current));
        prologue.Add(Instruction.Create(OpCodes.Stloc, local));
        if (_profile is not null) _payer = KeepPayer(prologue);
        if (!_calls) return;
        var left = AddLocal(_method.Definition.Module.TypeSystem.Int32);
        _loadDepth = il => il.Add(Instruction.Create(OpCodes.Ldloc, left));
        _loadMeter(prologue);
        prologue.Add(Instruction.Create(OpCodes.Ldfld, _meter.Depth));
        prologue.Add(Instruction.Create(OpCodes.Ldc_I4_1));
        prologue.Add(Instruction.Create(OpCodes.Sub));
        prologue.Add(Instruction.Create(OpCodes.Stloc, left));
    }

    private void RewriteCall(Instruction instruction, CallSite call, bool fuelIsUsedAgain)
    {
        if (_profile is not null && call.MayCharge) _code.Before(instruction, _profile.Leaving(instruction, _loadMeter));
        if (call.IsDirect)
        {
            List<Instruction> arguments = [];
            _loadMeter(arguments);
            arguments.Add(Instruction.Create(OpCodes.Ldloc, _fuel));
            _loadDepth(arguments);
            arguments.Add(Instruction.Create(OpCodes.Ldc_I4, _compares ? RethrowDepth : 1));
            arguments.Add(Instruction.Create(OpCodes.Sub));
            _code.Before(instruction, arguments);
        }
        else if (call.MayReenter)
        {
            List<Instruction> publish = [];
            _loadMeter(publish);
            _loadDepth(publish);
            if (_compares || call.Rethrows) publish.AddRange([Instruction.Create(OpCodes.Ldc_I4, RethrowDepth), Instruction.Create(OpCodes.Sub)]);
            publish.Add(Instruction.Create(OpCodes.Stfld, _meter.Depth));
            _code.Before(instruction, publish);
        }
        if (call.Toll is { } toll) _code.Before(instruction, _tolls.Of(instruction, toll, call.MakesText, _sites.Of(_method.Definition, instruction)));
        if (call.MakesText) _code.After(instruction, ChargeText(instruction, _meter.Text));
        if (_profile is not null && call.MayCharge) _code.After(instruction, _profile.Back(instruction, _loadMeter));
        if (call.MayCharge && fuelIsUsedAgain) _code.After(instruction, ReloadFuel());
    }

    /// <summary>A framework call that asks many objects for their text copies each of them: the text is charged where the script hands it out.</summary>
    private void RewriteReturn(Instruction instruction)
    {
        if (_method.Payment != Payment.Threaded) return;
        if (_method.Definition is { IsVirtual: true, Name: "ToString", ReturnType.MetadataType: MetadataType.String }) _code.Before(instruction, ChargeText(instruction, _meter.HandedOut));
        if (_calls) _code.Before(instruction, RestoreDepth());
        if (_payer is not null) _code.Before(instruction, HandBack(_payer));
    }

    private VariableDefinition KeepPayer(List<Instruction> prologue)
    {
        var payer = AddLocal(_method.Definition.Module.TypeSystem.Int32);
        _loadMeter(prologue);
        prologue.Add(Instruction.Create(OpCodes.Call, _meter.Payer));
        prologue.Add(Instruction.Create(OpCodes.Stloc, payer));
        return payer;
    }

    private List<Instruction> HandBack(VariableDefinition payer)
    {
        List<Instruction> il = [];
        _loadMeter(il);
        il.Add(Instruction.Create(OpCodes.Ldloc, payer));
        il.Add(Instruction.Create(OpCodes.Call, _meter.Leaving));
        return il;
    }

    private List<Instruction> ChargeText(Instruction at, MethodReference charging)
    {
        List<Instruction> charge = [];
        _loadMeter(charge);
        charge.Add(Site(at));
        charge.Add(Instruction.Create(OpCodes.Call, charging));
        return charge;
    }

    private void ChargeArray(Instruction instruction, bool fuelIsUsedAgain)
    {
        // A known count is charged in front of everything: the JIT fills an array from a literal, or keeps it on the stack, only where its count, its creation and what fills it stand together.
        var count = _graph.CountBefore(instruction);
        List<Instruction> charge = [.. _profile?.Leaving(instruction, _loadMeter) ?? []];
        if (count is not null) charge.AddRange([Instruction.Create(OpCodes.Ldc_I4, count.Value.Number), Instruction.Create(OpCodes.Conv_I)]);
        _loadMeter(charge);
        charge.Add(Instruction.Create(OpCodes.Sizeof, (TypeReference)instruction.Operand));
        charge.Add(Site(instruction));
        charge.Add(Instruction.Create(OpCodes.Call, _meter.Array)); // the count goes through the meter and comes back
        if (count is not null) charge.Add(Instruction.Create(OpCodes.Pop));
        charge.AddRange(_profile?.Back(instruction, _loadMeter) ?? []);
        if (fuelIsUsedAgain) charge.AddRange(ReloadFuel());
        _code.Before(count?.Load ?? instruction, charge);
    }

    private List<Instruction> ReloadFuel()
    {
        List<Instruction> il = [];
        _loadMeter(il);
        il.Add(Instruction.Create(OpCodes.Ldfld, _meter.Fuel));
        il.Add(Instruction.Create(OpCodes.Stloc, _fuel));
        return il;
    }

    /// <summary>A framework loop that calls back again and again must find the depth it was called with.</summary>
    private List<Instruction> RestoreDepth()
    {
        List<Instruction> il = [];
        _loadMeter(il);
        _loadDepth(il);
        il.Add(Instruction.Create(OpCodes.Ldc_I4_1));
        il.Add(Instruction.Create(OpCodes.Add));
        il.Add(Instruction.Create(OpCodes.Stfld, _meter.Depth));
        return il;
    }

    private List<Instruction> CheckDepth(Instruction at)
    {
        List<Instruction> il = [];
        if (!_calls) return il;
        // Only jumps and stores on the way: a call that returns, however rare, would make the JIT save registers in every call.
        var enough = Instruction.Create(OpCodes.Nop);
        _loadDepth(il);
        _loadMeter(il);
        il.Add(Instruction.Create(OpCodes.Ldfld, _meter.Lowest));
        il.Add(Instruction.Create(OpCodes.Bge, enough));
        _loadMeter(il);
        _loadDepth(il);
        il.Add(Instruction.Create(OpCodes.Stfld, _meter.Lowest));
        _loadDepth(il);
        _loadMeter(il);
        il.Add(Instruction.Create(OpCodes.Ldfld, _meter.DepthFloor));
        il.Add(Instruction.Create(OpCodes.Bge, enough));
        _loadMeter(il);
        il.Add(Site(at));
        il.Add(Instruction.Create(OpCodes.Call, _meter.TooDeep));
        il.Add(Instruction.Create(OpCodes.Throw));
        il.Add(enough);
        return il;
    }

    private List<Instruction> Charge(long price, IEnumerable<Instruction> paid, bool polls, bool fuelIsLoaded, Instruction at) =>
        [.. _profile?.Charging(paid, _loadMeter) ?? [], .. ChargeCode.Of(price, _meter, _fuel, _loadMeter, polls, fuelIsLoaded, _sites.Of(_method.Definition, at))];

    private Instruction Site(Instruction at) => Instruction.Create(OpCodes.Ldc_I4, _sites.Of(_method.Definition, at));

    private VariableDefinition AddLocal(TypeReference type)
    {
        var local = new VariableDefinition(type);
        _body.Variables.Add(local);
        return local;
    }

    private sealed record LoopCharge(Instruction Head, List<Instruction> Sources, long Price, Instruction[] Paid, bool Polls);
}
