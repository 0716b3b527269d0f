using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using ScriptHost.Compiler.References;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>Calls the guarded stand-in of every member that could allocate or loop without bound; delegates call it through their <see cref="Thunks"/>.</summary>
internal sealed class Shims(ModuleDefinition module, AllowList list)
{
    private readonly Dictionary<MethodInfo, MethodReference> _imported = [];

    /// <summary>Redirects all call sites; the result says which line of the list each of them stood for.</summary>
    public Dictionary<Instruction, AllowedMember> Redirect()
    {
        var redirected = new Dictionary<Instruction, AllowedMember>();
        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            foreach (var instruction in method.Body.Instructions.ToList())
            {
                if (instruction is { OpCode.Code: Code.Newobj, Operand: MethodReference { DeclaringType: ArrayType { Rank: > WideArrays.MostGuarded } wide } constructor })
                {
                    redirected.Add(WideArrays.ChargeBefore(instruction, method.Body, wide, constructor, Instantiate(Guard(nameof(Guards.ArrayTimes)), []), Instantiate(Guard(nameof(Guards.ChargeArray)), [wide.ElementType])), WideArrays.Price);
                    continue;
                }
                if (Remainders.GuardOf(instruction, method) is { } remainder)
                {
                    instruction.OpCode = OpCodes.Call;
                    instruction.Operand = Instantiate(Guard(remainder), []);
                    redirected.Add(instruction, Remainders.Price);
                    continue;
                }
                if (instruction.OpCode.Code is not (Code.Call or Code.Callvirt or Code.Newobj)) continue;
                if (instruction.Operand is not MethodReference target || target.DeclaringType.GetElementType() is TypeDefinition) continue;
                if (instruction.Previous is { OpCode.Code: Code.Constrained }) continue; // the receiver is not on the stack, but a place that may hold a value
                if (ShimOf(target) is not { } shim) continue;
                instruction.Operand = shim.Method;
                instruction.OpCode = OpCodes.Call;
                redirected.Add(instruction, shim.Member);
            }
        }
        return redirected;
    }

    private (MethodReference Method, AllowedMember Member)? ShimOf(MethodReference target)
    {
        if (target.DeclaringType is ArrayType { Rank: > 1 } array)
            return target.Name == ".ctor" && target.Parameters.Count == array.Rank
                ? (Instantiate(Guard($"Array{array.Rank}"), [array.ElementType]), new AllowedMember("array", Cost.Const(Cost.CallFuel), $"Array{array.Rank}", "intrinsics"))
                : null;
        if (!list.TryFind(CecilDocumentationId.Of(target), out var member) || member.Shim is null) return null;
        var ofType = target.DeclaringType is GenericInstanceType type ? type.GenericArguments.ToArray() : [];
        var ofMethod = target is GenericInstanceMethod method ? method.GenericArguments.ToArray() : [];
        return (Instantiate(ShimMethods.Find(member.Id, member.Shim)!, [.. ofType, .. ofMethod]), member); // ! the list's parser has found it
    }

    private static MethodInfo Guard(string name) => typeof(Guards).GetMethod(name) ?? throw new MissingMethodException(nameof(Guards), name);

    /// <summary>The generic arguments of the declaring type come first, then those of the method.</summary>
    private MethodReference Instantiate(MethodInfo shim, TypeReference[] arguments)
    {
        if (!_imported.TryGetValue(shim, out var open)) _imported.Add(shim, open = module.ImportReference(RuntimeMembers.Shim(shim)));
        if (arguments.Length == 0) return open;
        var instance = new GenericInstanceMethod(open);
        foreach (var argument in arguments) instance.GenericArguments.Add(argument);
        return instance;
    }
}
