using Mono.Cecil;
using Mono.Cecil.Cil;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>Looks into each tuple or pair that becomes an object: it may hold another one, and that a third, without a frame of the script.</summary>
internal sealed class Nestings(ModuleDefinition module)
{
    private readonly MethodReference _nested = module.ImportReference(RuntimeMembers.Shim(typeof(Guards).GetMethod(nameof(Guards.Nested)) ?? throw new MissingMethodException(nameof(Guards), nameof(Guards.Nested))));

    public void Write()
    {
        foreach (var body in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody).Select(m => m.Body))
        {
            foreach (var instruction in body.Instructions.ToList())
            {
                if (instruction.OpCode.Code == Code.Box && MayNest((TypeReference)instruction.Operand)) Insert(body, instruction, [Instruction.Create(OpCodes.Call, _nested)]);
                if (instruction.OpCode.Code == Code.Call && instruction.Operand is GenericInstanceMethod { Name: "Create", DeclaringType.FullName: "System.Tuple" } create && create.GenericArguments.Any(MayHold))
                    Insert(body, instruction, [Instruction.Create(OpCodes.Dup), Instruction.Create(OpCodes.Call, _nested), Instruction.Create(OpCodes.Pop)]);
            }
        }
    }

    private static void Insert(MethodBody body, Instruction after, List<Instruction> code)
    {
        var at = body.Instructions.IndexOf(after);
        for (var i = 0; i < code.Count; i++)
        {
            code[i].Offset = after.Offset + 1 + i; // free: the instruction in front takes five bytes
            body.Instructions.Insert(at + 1 + i, code[i]);
        }
    }

    private static bool MayNest(TypeReference type) => type switch
    {
        GenericParameter => true,
        GenericInstanceType { ElementType: { Namespace: "System", Name: "Nullable`1" }, GenericArguments: [var value] } => MayNest(value),
        GenericInstanceType { ElementType: { Namespace: "System" or "System.Collections.Generic", Name: var name } } generic =>
            (name.StartsWith("ValueTuple`", StringComparison.Ordinal) || name == "KeyValuePair`2") && generic.GenericArguments.Any(MayHold),
        _ => false,
    };

    /// <summary>Anything but numbers and texts may be, or hold, a tuple.</summary>
    private static bool MayHold(TypeReference type) => !type.IsPrimitive && type.MetadataType != MetadataType.String;
}
