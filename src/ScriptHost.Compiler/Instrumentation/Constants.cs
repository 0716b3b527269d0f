using Mono.Cecil.Cil;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>Numbers that IL loads, in each of its forms.</summary>
internal static class Constants
{
    /// <summary>The number that an instruction loads; null when it loads something else.</summary>
    public static int? Int32(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldc_I4 => (int)instruction.Operand,
        Code.Ldc_I4_S => (sbyte)instruction.Operand,
        >= Code.Ldc_I4_M1 and <= Code.Ldc_I4_8 => instruction.OpCode.Code - Code.Ldc_I4_0,
        _ => null,
    };
}
