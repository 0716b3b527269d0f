using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>
/// Circles of jumps that do nothing: <c>a: goto b; b: goto a;</c>. Roslyn keeps one label of each, and which one depends on hash codes
/// that differ in every compilation. So each becomes the same loop at the method's end, without a line of its own.
/// </summary>
internal static class EmptyLoops
{
    public static void Settle(MethodDefinition method)
    {
        var code = method.Body.Instructions;
        var loops = code.Where(i => i.OpCode.Code == Code.Br && i.Operand == i).ToList();
        if (loops.Count == 0) return;
        foreach (var point in method.DebugInformation.SequencePoints.Where(p => loops.Any(l => l.Offset == p.Offset)).ToList()) method.DebugInformation.SequencePoints.Remove(point);
        if (method.Body.HasExceptionHandlers) return; // a branch may not leave a try block

        var last = Instruction.Create(OpCodes.Nop);
        (last.OpCode, last.Operand, last.Offset) = (OpCodes.Br, last, code[^1].Offset + 1);
        foreach (var jump in code) jump.Operand = Retargeted(jump.Operand, loops, last);
        foreach (var loop in loops.Where(l => l.Previous is { OpCode.FlowControl: FlowControl.Branch or FlowControl.Return or FlowControl.Throw })) code.Remove(loop);
        code.Add(last);
    }

    private static object? Retargeted(object? operand, List<Instruction> loops, Instruction last) => operand switch
    {
        Instruction target when loops.Contains(target) => last,
        Instruction[] targets => targets.Select(t => loops.Contains(t) ? last : t).ToArray(),
        _ => operand,
    };
}
