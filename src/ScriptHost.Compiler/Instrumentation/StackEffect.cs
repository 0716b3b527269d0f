using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>How many values an instruction leaves on the evaluation stack more than it takes (ECMA-335, III.1.2).</summary>
internal static class StackEffect
{
    public static int Of(Instruction instruction, MethodDefinition method) => Pushes(instruction) - Pops(instruction, method);

    private static int Pushes(Instruction instruction) => instruction.OpCode.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        StackBehaviour.Varpush => ((IMethodSignature)instruction.Operand).ReturnType.MetadataType == MetadataType.Void ? 0 : 1,
        _ => 1,
    };

    private static int Pops(Instruction instruction, MethodDefinition method) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8
            or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
        StackBehaviour.Varpop => VariablePops(instruction, method),
        StackBehaviour.PopAll => 0, // leave: what follows starts with an empty stack anyway
        _ => 3,
    };

    private static int VariablePops(Instruction instruction, MethodDefinition method)
    {
        if (instruction.OpCode.Code == Code.Ret) return method.ReturnType.MetadataType == MetadataType.Void ? 0 : 1;
        var signature = (IMethodSignature)instruction.Operand;
        var receiver = signature.HasThis && !signature.ExplicitThis && instruction.OpCode.Code != Code.Newobj ? 1 : 0;
        return signature.Parameters.Count + receiver;
    }
}
