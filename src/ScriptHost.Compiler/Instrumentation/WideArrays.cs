using Mono.Cecil;
using Mono.Cecil.Cil;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>Arrays of more dimensions than a guard has parameters for: their lengths are multiplied and charged where the array is made.</summary>
internal static class WideArrays
{
    /// <summary>Up to here there is a guard for each number of dimensions.</summary>
    public const int MostGuarded = 3;

    public static AllowedMember Price { get; } = new("array", Cost.Const(Cost.CallFuel), "Guards." + nameof(Guards.ChargeArray), "intrinsics");

    /// <summary>Keeps the lengths in locals, charges their product, and makes the array of them. The result is the call that charges.</summary>
    public static Instruction ChargeBefore(Instruction creation, MethodBody body, ArrayType array, MethodReference constructor, MethodReference times, MethodReference charge)
    {
        var lengths = constructor.Parameters.Select(_ => new VariableDefinition(array.Module.TypeSystem.Int32)).ToList();
        foreach (var length in lengths) body.Variables.Add(length);
        var call = Instruction.Create(OpCodes.Call, charge);
        List<Instruction> code =
        [
            .. lengths.SkipLast(1).Reverse().Select(l => Instruction.Create(OpCodes.Stloc, l)),
            Instruction.Create(OpCodes.Ldc_I8, 1L),
            .. lengths.SelectMany(l => new[] { Instruction.Create(OpCodes.Ldloc, l), Instruction.Create(OpCodes.Call, times) }),
            call,
            .. lengths.Select(l => Instruction.Create(OpCodes.Ldloc, l)),
            Instruction.Create(OpCodes.Newobj, constructor),
        ];
        // The instruction itself becomes the first of them: a branch may lead to it.
        (creation.OpCode, creation.Operand) = (OpCodes.Stloc, lengths[^1]);
        var at = body.Instructions.IndexOf(creation);
        foreach (var (i, instruction) in code.Index()) body.Instructions.Insert(at + 1 + i, instruction);
        var offset = 0; // the flow graph knows instructions by their offsets
        foreach (var instruction in body.Instructions)
        {
            instruction.Offset = offset;
            offset += instruction.GetSize();
        }
        return call;
    }
}
