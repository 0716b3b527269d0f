using Mono.Cecil;
using Mono.Cecil.Cil;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>
/// Finds remainders of numbers with a point, which take one subtraction for each bit that the operands are apart: 'double.MaxValue % y' takes
/// microseconds. Both operands have the type of the right one, and that is the type of what was put on the stack last.
/// </summary>
internal static class Remainders
{
    public static AllowedMember Price { get; } = new("remainder", Cost.Const(4), "Guards." + nameof(Guards.RemainderOfDoubles), "intrinsics");

    /// <returns>The name of the guard that stands in; null for whole numbers.</returns>
    public static string? GuardOf(Instruction instruction, MethodDefinition method) => instruction.OpCode.Code != Code.Rem ? null : Before(instruction, method) switch
    {
        MetadataType.Double => nameof(Guards.RemainderOfDoubles),
        MetadataType.Single => nameof(Guards.RemainderOfSingles),
        _ => null,
    };

    private static MetadataType? Before(Instruction instruction, MethodDefinition method) => instruction.Previous is { } last ? Made(last, method) : null;

    private static MetadataType? Made(Instruction last, MethodDefinition method) => last.OpCode.Code switch
    {
        Code.Ldc_R8 or Code.Conv_R8 or Code.Ldelem_R8 or Code.Ldind_R8 => MetadataType.Double,
        Code.Ldc_R4 or Code.Conv_R4 or Code.Ldelem_R4 or Code.Ldind_R4 => MetadataType.Single,
        Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Rem or Code.Neg or Code.Dup or Code.Nop or Code.Br => Before(last, method),
        Code.Call or Code.Callvirt => CallTypes.Of(((MethodReference)last.Operand).ReturnType, (MethodReference)last.Operand).MetadataType,
        _ => last.Operand switch
        {
            VariableReference variable => variable.VariableType.MetadataType,
            ParameterReference parameter => parameter.ParameterType.MetadataType,
            FieldReference field => CallTypes.OfField(field).MetadataType,
            TypeReference type => type.MetadataType,
            _ => null,
        },
    };
}
