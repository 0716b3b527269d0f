using Mono.Cecil;
using Mono.Cecil.Cil;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>
/// Charges a framework call by the size of its operands, in front of it: the arguments are taken off the stack into locals, the sizes
/// of those the price names are asked and paid, and the arguments are put back.
/// </summary>
internal sealed class Tolls(MethodDefinition method, MeterMembers meter, Action<List<Instruction>> loadMeter)
{
    private readonly Dictionary<(string Type, int Position), VariableDefinition> _locals = [];

    /// <summary>The code to put before a call.</summary>
    /// <param name="call">The call as it was compiled.</param>
    /// <param name="cost">Its price, by size.</param>
    /// <param name="makesText">It may answer with a new text of up to that size, which is charged when it is there.</param>
    /// <param name="site">The place for the message of a stop.</param>
    public List<Instruction> Of(Instruction call, Cost cost, bool makesText, int site)
    {
        var target = (MethodReference)call.Operand;
        var arguments = Arguments(call, target);
        var receivers = arguments.Count - target.Parameters.Count; // 1 for a receiver on the stack, else 0
        var operands = cost.Operands.Select(o => o + receivers).ToList();
        var deepest = operands.Min();

        List<Instruction> il = [];
        for (var i = arguments.Count - 1; i >= deepest; i--) il.Add(Instruction.Create(OpCodes.Stloc, Local(arguments[i], i)));
        loadMeter(il);
        for (var i = 0; i < operands.Count; i++)
        {
            il.Add(Instruction.Create(OpCodes.Ldloc, Local(arguments[operands[i]], operands[i])));
            il.Add(Instruction.Create(OpCodes.Call, SizeOf(arguments[operands[i]])));
            if (i > 0) il.Add(Instruction.Create(OpCodes.Call, meter.Size(Combination(cost.Kind))));
        }
        if (cost.Kind == CostKind.Each) il.Add(Instruction.Create(OpCodes.Call, meter.Size(nameof(Sizes.Calls))));
        if (cost.Kind == CostKind.Parse) il.Add(Instruction.Create(OpCodes.Call, meter.Size(nameof(Sizes.Characters))));
        if (cost.Kind == CostKind.Sort) il.Add(Instruction.Create(OpCodes.Call, meter.Size(nameof(Sizes.Comparisons))));
        if (cost.Kind == CostKind.Copy || makesText) il.Add(ElementSize(arguments[operands[0]]));
        il.Add(Instruction.Create(OpCodes.Ldc_I4, site));
        il.Add(Instruction.Create(OpCodes.Call, cost.Kind == CostKind.Copy ? meter.Copy : makesText ? meter.Fit : LooksIntoObjects(target) ? meter.TollOfObjects : meter.Toll));
        for (var i = deepest; i < arguments.Count; i++) il.Add(Instruction.Create(OpCodes.Ldloc, Local(arguments[i], i)));
        return il;
    }

    private static bool LooksIntoObjects(MethodReference target) =>
        (target.DeclaringType is GenericInstanceType type ? type.GenericArguments : []).Concat(target is GenericInstanceMethod method ? method.GenericArguments : []).Any(t => !t.IsPrimitive);

    private static string Combination(CostKind kind) => kind switch
    {
        CostKind.Least => nameof(Sizes.Least),
        CostKind.Product => nameof(Sizes.Product),
        _ => nameof(Sizes.Sum),
    };

    /// <summary>The types on the stack in front of a call, the receiver first.</summary>
    private static List<TypeReference> Arguments(Instruction call, MethodReference target)
    {
        List<TypeReference> types = [.. target.Parameters.Select(p => CallTypes.Of(p.ParameterType, target))];
        if (!target.HasThis || call.OpCode.Code == Code.Newobj) return types;
        var constraint = call.Previous is { OpCode.Code: Code.Constrained } prefix ? (TypeReference)prefix.Operand : null;
        types.Insert(0, constraint is not null || target.DeclaringType.IsValueType ? new ByReferenceType(constraint ?? target.DeclaringType) : target.DeclaringType);
        return types;
    }

    private VariableDefinition Local(TypeReference type, int position)
    {
        if (_locals.TryGetValue((type.FullName, position), out var local)) return local;
        _locals.Add((type.FullName, position), local = new VariableDefinition(type));
        method.Body.Variables.Add(local);
        return local;
    }

    private MethodReference SizeOf(TypeReference type)
    {
        var (value, at) = type is ByReferenceType reference ? (reference.ElementType, "At") : (type, "");
        if (value is GenericInstanceType { GenericArguments: [var element] } generic)
        {
            var name = generic.ElementType.FullName switch
            {
                "System.ReadOnlySpan`1" => nameof(Sizes.OfSpan),
                "System.Span`1" => nameof(Sizes.OfWritable),
                "System.Collections.Immutable.ImmutableArray`1" => nameof(Sizes.OfImmutable),
                _ => null,
            };
            if (name is not null) return meter.Size(name + at, element);
        }
        if (value.FullName == "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler") return meter.Size(nameof(Sizes.OfInterpolation));
        if (at.Length > 0) return meter.Size(nameof(Sizes.OfValueAt), value);
        return value switch
        {
            { MetadataType: MetadataType.String } => meter.Size(nameof(Sizes.OfText)),
            { MetadataType: MetadataType.Int32 } => meter.Size(nameof(Sizes.OfCount)),
            ArrayType or { FullName: "System.Array" } => meter.Size(nameof(Sizes.OfArray)),
            { FullName: "System.Text.StringBuilder" } => meter.Size(nameof(Sizes.OfBuilder)),
            { FullName: "System.Delegate" or "System.MulticastDelegate" } => meter.Size(nameof(Sizes.OfDelegate)),
            { IsValueType: true } or GenericParameter => throw new NotSupportedException($"The allow-list prices a call by the size of a '{value.FullName}', which has none."),
            _ => meter.Size(nameof(Sizes.OfObject)),
        };
    }

    /// <summary>What one element of a copy takes: characters and array elements their size, anything else a reference.</summary>
    private static Instruction ElementSize(TypeReference type)
    {
        var value = type is ByReferenceType reference ? reference.ElementType : type;
        return value switch
        {
            ArrayType { ElementType: var element } => Instruction.Create(OpCodes.Sizeof, element),
            GenericInstanceType { GenericArguments: [var element], IsValueType: true } => Instruction.Create(OpCodes.Sizeof, element),
            { MetadataType: MetadataType.String or MetadataType.Int32 or MetadataType.Object } or { FullName: "System.Text.StringBuilder" or "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler" } => Instruction.Create(OpCodes.Ldc_I4, sizeof(char)),
            _ => Instruction.Create(OpCodes.Ldc_I4, IntPtr.Size),
        };
    }
}
