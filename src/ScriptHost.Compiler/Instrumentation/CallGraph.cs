using Mono.Cecil;
using Mono.Cecil.Cil;
using ScriptHost.Compiler.References;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>All methods of a script's assembly, how each is paid for, and what each call in them costs.</summary>
internal sealed class CallGraph
{
    /// <summary>The most a caller pays in advance for one call, so that a branch that is not taken stays cheap.</summary>
    private const int MostPrepaid = 1_000;

    /// <summary>The most that a function behind a delegate does without paying itself: whoever calls delegates pays for small ones.</summary>
    private const int MostBehindDelegate = 40;

    private readonly Dictionary<MethodDefinition, ScriptMethod> _methods = [];
    private readonly HashSet<MethodDefinition> _takenAsDelegate = [];
    private readonly HashSet<Instruction> _branchTargets = [];
    private readonly Dictionary<Instruction, AllowedMember> _shimmed;
    private readonly AllowList _list;
    private readonly TypeDefinition _script;

    public CallGraph(ModuleDefinition module, TypeDefinition script, AllowList list, Dictionary<Instruction, AllowedMember> shimmed)
    {
        _list = list;
        _shimmed = shimmed;
        _script = script;
        foreach (var type in module.GetTypes())
            foreach (var method in type.Methods.Where(m => m.HasBody)) _methods.Add(method, new ScriptMethod(method));
        foreach (var instruction in _methods.Keys.SelectMany(m => m.Body.Instructions)) _branchTargets.UnionWith(FlowGraph.Targets(instruction));
        foreach (var method in _methods.Keys)
            foreach (var instruction in method.Body.Instructions.Where(i => i.OpCode.Code is Code.Ldftn or Code.Ldvirtftn))
                if (OwnMethod(instruction) is { } target) _takenAsDelegate.Add(target);

        foreach (var method in _methods.Values) method.Payment = IsScaffold(method.Definition) ? Payment.None : Payment.Threaded;
        var visiting = new HashSet<ScriptMethod>();
        foreach (var method in _methods.Values) TryPrepay(method, visiting);
        foreach (var method in _methods.Values.Where(m => m.Payment == Payment.Threaded && CanTakeParameters(m.Definition))) method.Payment = Payment.Direct;
        foreach (var method in _methods.Values.Where(m => m.Payment is Payment.Direct or Payment.Threaded)) PlanCharge(method);
    }

    public IEnumerable<ScriptMethod> Methods => _methods.Values;

    /// <summary>What a call instruction means; null for instructions that call nothing.</summary>
    public CallSite? CallAt(Instruction instruction)
    {
        if (instruction.OpCode.Code is not (Code.Call or Code.Callvirt or Code.Newobj)) return null;
        if (OwnMethod(instruction) is { } own)
        {
            // A virtual method may be overridden: the price is that of any target.
            return own.IsVirtual && instruction.OpCode.Code == Code.Callvirt || !_methods.TryGetValue(own, out var callee)
                ? new CallSite(null, Prices.IndirectCall, MayCharge: true, MayReenter: true, MayAllocate: true)
                : CallSite.Of(callee);
        }
        var reference = (MethodReference)instruction.Operand;
        var isShimmed = _shimmed.TryGetValue(instruction, out var member);
        member ??= Find(reference);
        var cost = member.Cost.IsBySize && LiteralBefore(instruction) is { } literal && IsBoundBy(member.Cost, reference.Parameters.Count - 1) ? Cost.Const(Prices.IndirectCall + literal.Length / 4) : member.Cost;
        return CallSite.Of(cost, cost.IsBySize && !isShimmed, isShimmed || MayReenter(reference, cost), MayMake(instruction, reference), reference.ReturnType.MetadataType == MetadataType.String, reference.Name is "Sort" or "BinarySearch");
    }

    /// <summary>True when the size of one argument limits the price by itself: a comparison with a literal looks at no more than the literal is long.</summary>
    private static bool IsBoundBy(Cost cost, int argument) => cost.Kind == CostKind.Least ? cost.Operands.Contains(argument) : cost.Kind is CostKind.Linear or CostKind.Copy or CostKind.Parse && cost.Operands.SequenceEqual([argument]);

    /// <summary>The literal that is the last argument of a call.</summary>
    private string? LiteralBefore(Instruction instruction) =>
        instruction.Previous is { OpCode.Code: Code.Ldstr } load && !_branchTargets.Contains(instruction) ? (string)load.Operand : null;

    /// <summary>The constant that an array is made with, and the instruction that loads it; null when the count is only known at run time.</summary>
    public (Instruction Load, int Number)? CountBefore(Instruction creation) =>
        creation.Previous is { } load && !_branchTargets.Contains(creation) && Constants.Int32(load) is { } number ? (load, number) : null;

    public int PriceOf(Instruction instruction) => Prices.Of(instruction.OpCode) + (CallAt(instruction)?.Price ?? 0);

    /// <summary>True when a loop around this instruction must look at the memory budget.</summary>
    public bool MayAllocate(Instruction instruction) =>
        instruction.OpCode.Code is Code.Newarr or Code.Box || CallAt(instruction) is { MayAllocate: true } || instruction.OpCode.Code == Code.Newobj && !((MethodReference)instruction.Operand).DeclaringType.IsValueType;

    private AllowedMember Find(MethodReference reference)
    {
        // Calls on arrays of several dimensions have no line of their own: Get, Set and Address are part of the language.
        if (reference.DeclaringType is ArrayType) return new AllowedMember("array", Cost.Const(3), Shim: null, "intrinsics");
        var id = CecilDocumentationId.Of(reference);
        // The inspector has refused what is not listed; what it lets through by rule rather than by line is priced as a plain call.
        return _list.TryFind(id, out var member) ? member : new AllowedMember(id, Cost.Const(Cost.CallFuel), Shim: null, "intrinsics");
    }

    /// <summary>True when a call may allocate: what is not known to compute only may, growing a list included.</summary>
    private static bool MayMake(Instruction instruction, MethodReference reference) => instruction.OpCode.Code == Code.Newobj
        ? !reference.DeclaringType.IsValueType
        : !(reference.DeclaringType.IsValueType && reference.ReturnType is { IsValueType: true } or { MetadataType: MetadataType.Void } || reference.DeclaringType.FullName is "System.Math" or "System.MathF" or "System.MemoryExtensions"
            || reference.Name.StartsWith("get_", StringComparison.Ordinal) || reference.DeclaringType.MetadataType == MetadataType.String && reference.ReturnType.IsValueType);

    /// <summary>
    /// Constant members call back only into what may be the script's own: through an interface, a type argument or an object. A call
    /// that is wrongly held for harmless gives fuel back, and its recursion is not counted: what is not known to be harmless is not.
    /// </summary>
    private static bool MayReenter(MethodReference reference, Cost cost) =>
        cost.Kind != CostKind.Const && !(cost.IsBySize && IsOfPlainValues(reference))
        || IsInterface(reference.DeclaringType)
        || MentionsOpenOrOwn(reference) && !OnlyMoves(reference)
        || reference.Name == "Invoke" && reference.HasThis && !reference.DeclaringType.IsValueType
        || reference.Name is "ToString" or "GetHashCode" or "Equals" && reference.DeclaringType.MetadataType == MetadataType.Object
        || reference.Parameters.Any(p => MayHoldCode(p.ParameterType)) && !FillsArray(reference);

    /// <summary>What a literal's numbers are written into its array with.</summary>
    private static bool FillsArray(MethodReference reference) => reference is { Name: "InitializeArray", DeclaringType.FullName: "System.Runtime.CompilerServices.RuntimeHelpers" };

    /// <summary>Calls that look into their elements find numbers and texts only.</summary>
    private static bool IsOfPlainValues(MethodReference reference) => TypeArguments(reference).All(t => t.IsPrimitive || t.MetadataType == MetadataType.String);

    private static IEnumerable<TypeReference> TypeArguments(MethodReference reference) =>
        (reference.DeclaringType is GenericInstanceType { GenericArguments: var ofType } ? ofType : []).Concat(reference is GenericInstanceMethod { GenericArguments: var ofMethod } ? ofMethod : []);

    /// <summary>Objects, interfaces and delegates, alone or in an array: what a script hands to a contract's method may run script code in it.</summary>
    private static bool MayHoldCode(TypeReference type) => type switch
    {
        ArrayType or ByReferenceType => MayHoldCode(((TypeSpecification)type).ElementType),
        _ => type is { IsValueType: false, IsPrimitive: false, MetadataType: not (MetadataType.String or MetadataType.Var or MetadataType.MVar) },
    };

    /// <summary>By the framework's naming rule, which has no exception: references are not resolved here.</summary>
    private static bool IsInterface(TypeReference type) => type is { IsValueType: false, IsArray: false } && type.GetElementType().Name is ['I', >= 'A' and <= 'Z', ..];

    /// <summary>Constant members of generic types that put elements in and hand them out, and do not look into them.</summary>
    private static bool OnlyMoves(MethodReference reference) => reference.Name is
        ".ctor" or "Add" or "AddFirst" or "AddLast" or "AsSpan" or "Create" or "Deconstruct" or "Dispose" or "Empty" or "GetEnumerator" or "GetValueOrDefault" or "ItemRef"
        or "MoveNext" or "Peek" or "Slice" or "op_Explicit" or "op_Implicit" or "set_Item"
        || reference.Name.StartsWith("get_", StringComparison.Ordinal) && reference.DeclaringType.GetElementType().Name is not ("SortedSet`1" or "ReadOnlyDictionary`2"); // these ask a comparer or what they wrap

    private static bool MentionsOpenOrOwn(MethodReference reference) => TypeArguments(reference).Any(IsOpenOrOwn);

    private static bool IsOpenOrOwn(TypeReference type) => type switch
    {
        GenericParameter => true,
        GenericInstanceType generic => generic.ElementType is TypeDefinition || generic.GenericArguments.Any(IsOpenOrOwn),
        TypeSpecification specification => IsOpenOrOwn(specification.ElementType),
        _ => type is TypeDefinition,
    };

    private static MethodDefinition? OwnMethod(Instruction instruction) =>
        instruction.Operand is MethodReference reference && reference.DeclaringType.GetElementType() is TypeDefinition ? reference.Resolve() : null;

    private bool IsScaffold(MethodDefinition method) =>
        method.IsConstructor && method.IsStatic
        || method.DeclaringType == _script && (method.IsConstructor || method.Name is "<Factory>" or "<Initialize>")
        || method.Name == "SetStateMachine";

    private void TryPrepay(ScriptMethod method, HashSet<ScriptMethod> visiting)
    {
        var behindDelegate = _takenAsDelegate.Contains(method.Definition);
        if (method.Payment != Payment.Threaded || IsCalledVirtually(method.Definition)) return;
        if (method.HasHandlers || method.Flow.Loops.Count > 0 || !visiting.Add(method)) return;
        var total = 0L;
        foreach (var instruction in method.Flow.Instructions)
        {
            if (OwnMethod(instruction) is { } own && _methods.TryGetValue(own, out var callee)) TryPrepay(callee, visiting);
            if (instruction.OpCode.Code == Code.Newarr || CallAt(instruction) is { MayCharge: true }) return;
            total += PriceOf(instruction);
            if (total > (behindDelegate ? MostBehindDelegate : MostPrepaid)) return;
        }
        method.Allocates = method.Flow.Instructions.Any(MayAllocate);
        if (behindDelegate && method.Allocates) return;
        method.CallerPays = (int)total;
        method.Payment = Payment.Prepaid;
    }

    private bool CanTakeParameters(MethodDefinition method) =>
        !IsCalledFromAnywhere(method) && !method.IsConstructor && !method.IsGetter && !method.IsSetter && !method.IsSpecialName
        && !method.HasGenericParameters && !IsGeneric(method.DeclaringType);

    private bool IsCalledFromAnywhere(MethodDefinition method) => IsCalledVirtually(method) || _takenAsDelegate.Contains(method);

    /// <summary>The implementation of an interface's static member is not virtual, and yet called by type.</summary>
    private static bool IsCalledVirtually(MethodDefinition method) => method.IsVirtual || method.HasOverrides;

    private static bool IsGeneric(TypeDefinition? type) => type is not null && (type.HasGenericParameters || IsGeneric(type.DeclaringType));

    /// <summary>
    /// A direct method pays where it first does something that needs the meter, so that a recursion's early return costs nothing:
    /// what comes before, or beside, is paid by the caller.
    /// </summary>
    private void PlanCharge(ScriptMethod method)
    {
        var flow = method.Flow;
        method.ChargeAt = flow.Instructions[0];
        if (method.Payment != Payment.Direct || method.HasHandlers) return;
        var sites = flow.Instructions.Where(i => i.OpCode.Code == Code.Newarr || CallAt(i) is { MayCharge: true }).Concat(flow.Loops.Select(l => flow.Instructions[l.Head])).ToList();
        var at = flow.CommonDominator(sites);
        var before = flow.Instructions.Where((_, i) => !flow.IsDominatedBy(i, at)).Sum(i => (long)PriceOf(i));
        if (before > MostPrepaid) return;
        method.ChargeAt = at;
        method.CallerPays = (int)before;
    }
}
