using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>
/// How much stack a call of a script method takes, on the safe side: the JIT keeps most locals in registers, but it also spills, copies
/// structs, and inlines callees, whose locals then live in the caller's frame.
/// </summary>
internal static class FrameSize
{
    /// <summary>Return address, saved registers, alignment, and the framework's frames between a delegate's caller and the delegate.</summary>
    private const int Fixed = 512;

    private const int Slot = 8;

    /// <summary>Copies and spills of one value.</summary>
    private const int Copies = 3;

    /// <summary>A struct whose layout is not in the script, such as a framework enumerator.</summary>
    private const int ForeignStruct = 64;

    /// <summary>Self-containing sizes cannot occur in valid metadata; this ends the walk on invalid one.</summary>
    private const int MostNesting = 32;

    public static int Largest(IEnumerable<ScriptMethod> methods) => (int)Math.Min(int.MaxValue, methods.Select(Of).DefaultIfEmpty(0).Max() + Fixed);

    private static long Of(ScriptMethod method)
    {
        var body = method.Definition.Body;
        var locals = body.Variables.Sum(v => SizeOf(v.VariableType, 0));
        var arguments = method.Definition.Parameters.Sum(p => SizeOf(p.ParameterType, 0)) + Slot;
        return Copies * (locals + arguments + (long)body.MaxStackSize * Slot);
    }

    private static long SizeOf(TypeReference type, int nesting)
    {
        if (nesting > MostNesting) return int.MaxValue / 2;
        if (!type.IsValueType || type.IsPrimitive || type is ByReferenceType or PointerType) return Slot;
        if (type is RequiredModifierType or OptionalModifierType) return SizeOf(type.GetElementType(), nesting + 1);
        var arguments = type is GenericInstanceType generic ? generic.GenericArguments.Sum(a => SizeOf(a, nesting + 1)) : 0;
        if (type.GetElementType() is not TypeDefinition definition) return Math.Max(ForeignStruct, 2 * arguments);
        return Math.Max(Slot, definition.Fields.Where(f => !f.IsStatic).Sum(f => f.FieldType is GenericParameter ? arguments : SizeOf(f.FieldType, nesting + 1)));
    }
}
