using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>
/// Puts a method of the script's own between each delegate and the framework member it stands for, as in <c>Select(Math.Sqrt)</c>. So
/// whoever calls a script's delegate runs script code, which pays; a framework loop over framework code would be free.
/// </summary>
internal sealed class Thunks(ModuleDefinition module, TypeDefinition script)
{
    private const MethodAttributes Hidden = MethodAttributes.Static | MethodAttributes.Assembly | MethodAttributes.HideBySig;

    private int _count;

    public void Write()
    {
        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody).ToList())
            foreach (var instruction in method.Body.Instructions.Where(IsForeign).ToList()) Redirect(method, instruction);
    }

    private static bool IsForeign(Instruction instruction) =>
        instruction.OpCode.Code is Code.Ldftn or Code.Ldvirtftn && instruction.Operand is MethodReference target && target.DeclaringType.GetElementType() is not TypeDefinition;

    private void Redirect(MethodDefinition from, Instruction instruction)
    {
        var target = (MethodReference)instruction.Operand;
        var constraint = instruction.Previous is { OpCode.Code: Code.Constrained } prefix ? prefix : null;
        var thunk = Create(from, instruction, target, constraint?.Operand as TypeReference);
        var il = from.Body.GetILProcessor();
        if (constraint is not null) Clear(constraint);
        // 'ldvirtftn' takes the copy of the receiver that was made for it; the delegate keeps the other.
        if (instruction.OpCode.Code == Code.Ldvirtftn)
        {
            var load = Instruction.Create(OpCodes.Ldftn, thunk);
            load.Offset = instruction.Offset + 1; // free: the instruction in front takes six bytes
            il.InsertAfter(instruction, load);
            instruction.OpCode = OpCodes.Pop;
            instruction.Operand = null;
            return;
        }
        instruction.Operand = thunk;
    }

    private static void Clear(Instruction prefix)
    {
        prefix.OpCode = OpCodes.Nop;
        prefix.Operand = null;
    }

    private MethodReference Create(MethodDefinition from, Instruction at, MethodReference target, TypeReference? constraint)
    {
        var isGeneric = from.HasGenericParameters || from.DeclaringType.HasGenericParameters;
        var owner = isGeneric ? from.DeclaringType : script;
        var thunk = new MethodDefinition($"<{from.Name}>d__{_count++}", Hidden, module.TypeSystem.Void);
        foreach (var parameter in from.GenericParameters) thunk.GenericParameters.Add(new GenericParameter(parameter.Name, thunk) { Attributes = parameter.Attributes });
        TypeReference Here(TypeReference type) => CallTypes.Replace(type, p => p.Type == GenericParameterType.Method && p.Owner == from ? thunk.GenericParameters[p.Position] : p);
        for (var i = 0; i < from.GenericParameters.Count; i++)
            foreach (var limit in from.GenericParameters[i].Constraints) thunk.GenericParameters[i].Constraints.Add(new GenericParameterConstraint(Here(limit.ConstraintType)));
        thunk.ReturnType = Here(CallTypes.Of(target.ReturnType, target));

        var il = thunk.Body.GetILProcessor();
        if (target.HasThis) LoadReceiver(thunk, il, Here(target.DeclaringType), target.DeclaringType.IsValueType);
        foreach (var parameter in target.Parameters)
        {
            thunk.Parameters.Add(new ParameterDefinition(Here(CallTypes.Of(parameter.ParameterType, target))));
            il.Emit(OpCodes.Ldarg, thunk.Parameters[^1]);
        }
        if (constraint is not null) il.Emit(OpCodes.Constrained, Here(constraint));
        il.Emit(target.HasThis && !target.DeclaringType.IsValueType ? OpCodes.Callvirt : OpCodes.Call, InContext(target, Here));
        il.Emit(OpCodes.Ret);
        for (var i = 0; i < thunk.Body.Instructions.Count; i++) thunk.Body.Instructions[i].Offset = i; // what follows tells order by them
        if (PointAt(from, at) is { } point) thunk.DebugInformation.SequencePoints.Add(point(thunk.Body.Instructions[0]));
        owner.Methods.Add(thunk);
        return isGeneric ? Instance(thunk, from) : thunk;
    }

    /// <summary>A delegate over a static method may be closed over its first argument when that is a reference; values come boxed.</summary>
    private void LoadReceiver(MethodDefinition thunk, ILProcessor il, TypeReference type, bool isValue)
    {
        thunk.Parameters.Add(new ParameterDefinition(isValue ? module.TypeSystem.Object : type));
        il.Emit(OpCodes.Ldarg, thunk.Parameters[0]);
        if (isValue) il.Emit(OpCodes.Unbox, type);
    }

    private static MethodReference InContext(MethodReference target, Func<TypeReference, TypeReference> here)
    {
        var element = target.GetElementMethod();
        var declaring = here(target.DeclaringType);
        var reference = element;
        if (declaring is GenericInstanceType)
        {
            reference = new MethodReference(element.Name, element.ReturnType, declaring) { HasThis = element.HasThis, ExplicitThis = element.ExplicitThis, CallingConvention = element.CallingConvention };
            foreach (var parameter in element.GenericParameters) reference.GenericParameters.Add(new GenericParameter(parameter.Name, reference));
            foreach (var parameter in element.Parameters) reference.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        }
        if (target is not GenericInstanceMethod generic) return reference;
        var instance = new GenericInstanceMethod(reference);
        foreach (var argument in generic.GenericArguments) instance.GenericArguments.Add(here(argument));
        return instance;
    }

    /// <summary>The thunk as its maker names it: with the maker's own type parameters as arguments.</summary>
    private static MethodReference Instance(MethodDefinition thunk, MethodDefinition from)
    {
        MethodReference reference = thunk;
        if (thunk.DeclaringType.HasGenericParameters)
        {
            var type = new GenericInstanceType(thunk.DeclaringType);
            foreach (var parameter in thunk.DeclaringType.GenericParameters) type.GenericArguments.Add(parameter);
            reference = new MethodReference(thunk.Name, thunk.ReturnType, type);
            foreach (var parameter in thunk.GenericParameters) reference.GenericParameters.Add(new GenericParameter(parameter.Name, reference));
            foreach (var parameter in thunk.Parameters) reference.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        }
        if (!thunk.HasGenericParameters) return reference;
        var instance = new GenericInstanceMethod(reference);
        foreach (var parameter in from.GenericParameters) instance.GenericArguments.Add(parameter);
        return instance;
    }

    /// <summary>A stop in the thunk is told by the line that made the delegate.</summary>
    private static Func<Instruction, SequencePoint>? PointAt(MethodDefinition from, Instruction at)
    {
        var points = from.DebugInformation.SequencePoints.Where(p => !p.IsHidden).ToList();
        var point = points.LastOrDefault(p => p.Offset <= at.Offset) ?? points.FirstOrDefault();
        return point is null ? null : first => new SequencePoint(first, point.Document) { StartLine = point.StartLine, StartColumn = point.StartColumn, EndLine = point.EndLine, EndColumn = point.EndColumn };
    }
}
