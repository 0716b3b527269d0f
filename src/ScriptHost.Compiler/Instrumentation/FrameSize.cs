using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>
/// How much stack a call of a script method takes, on the safe side: the JIT keeps most locals in registers, but it also spills, copies
/// structs, and inlines callees, whose locals then live in the caller's frame. Prepaid methods do not look at the depth, so their frames
/// are part of their callers'.
/// </summary>
internal sealed class FrameSize(CallGraph graph, TypeSizes sizes)
{
    /// <summary>What fits twice into the part of a stack that scripts leave free.</summary>
    public const int Most = 96 * 1024;

    /// <summary>Return address, saved registers, alignment, and the framework's frames between a delegate's caller and the delegate.</summary>
    private const int Fixed = 512;

    /// <summary>The arguments of a call that is charged by size, in locals.</summary>
    private const int Toll = 64;

    /// <summary>Copies and spills of one value.</summary>
    private const int Copies = 3;

    private readonly Dictionary<ScriptMethod, long> _known = [];

    /// <summary>The method that takes the most, prepaid ones apart, and how much.</summary>
    public (ScriptMethod Method, int Bytes) Largest() =>
        graph.Methods.Select(m => (Method: m, Bytes: (int)Math.Min(int.MaxValue, Of(m) + Fixed))).MaxBy(f => f.Bytes);

    private long Of(ScriptMethod method)
    {
        if (_known.TryGetValue(method, out var known)) return known;
        _known[method] = 0; // prepaid methods never call themselves, but others may be asked for on the way
        var body = method.Definition.Body;
        var locals = body.Variables.Sum(v => sizes.BytesOf(v.VariableType));
        var arguments = method.Definition.Parameters.Sum(p => sizes.BytesOf(p.ParameterType)) + TypeSizes.Slot;
        var tolls = method.Flow.Instructions.Where(i => graph.CallAt(i)?.Toll is not null).Select(i => ((MethodReference)i.Operand).FullName).Distinct().Count() * Toll;
        var prepaid = method.Flow.Instructions.Select(graph.CallAt).Select(c => c?.Callee).OfType<ScriptMethod>().Where(c => c.Payment == Payment.Prepaid).Distinct().ToList();
        var operators = Copies * method.Flow.Instructions.Select(i => i.Operand).OfType<GenericInstanceMethod>().Select(LargeArguments).DefaultIfEmpty(0).Max();
        return _known[method] = tolls + operators + Copies * (locals + arguments + (long)body.MaxStackSize * TypeSizes.Slot) + prepaid.Select(Of).DefaultIfEmpty(0).Max();
    }

    /// <summary>A level of LINQ may have nothing of the script in it but the elements that pass through: large ones make its frames large.</summary>
    private long LargeArguments(GenericInstanceMethod method) => method.GenericArguments.Sum(a => Math.Max(0, sizes.BytesOf(a) - TypeSizes.Slot));
}
