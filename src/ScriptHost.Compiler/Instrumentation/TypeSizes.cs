using Mono.Cecil;
using Mono.Cecil.Cil;
using ScriptHost.Runtime.Inspection;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>
/// How large the values and objects of a script can become, whatever stands for its type parameters. A struct of megabytes would
/// overflow the stack before the first instruction of the method that holds it, and is allocated for the price of a small object; a
/// generic method that calls itself with a larger type makes such structs, or ever new types, while it runs.
/// </summary>
internal sealed class TypeSizes
{
    public const int Slot = 8;

    private const int MostStructBytes = 1024;
    private const int MostObjectBytes = 16 * 1024;

    /// <summary>Type arguments inside of each other; a query with many 'let' clauses has one more for each.</summary>
    private const int MostNesting = 100;

    /// <summary>A struct whose layout is not in the script, such as a framework enumerator.</summary>
    private const int ForeignStruct = 64;

    private readonly Dictionary<GenericParameter, Extent> _arguments = [];
    private readonly Dictionary<string, Extent> _known = [];
    private readonly ILookup<(string Name, int Arity), MethodDefinition> _virtual;
    private readonly List<(TypeReference Type, MethodDefinition? Where)> _mentioned = [];
    private readonly List<(IGenericParameterProvider Of, IList<TypeReference> Arguments)> _calls = [];
    private readonly List<TypeDefinition> _types;

    public TypeSizes(ModuleDefinition module)
    {
        _types = [.. module.GetTypes()];
        var methods = _types.SelectMany(t => t.Methods).ToList();
        _virtual = methods.Where(m => (m.IsVirtual || m.HasOverrides) && m.HasGenericParameters).ToLookup(m => (LastName(m), m.GenericParameters.Count));
        foreach (var type in _types)
        {
            if (type.BaseType is { } parent) Mention(parent, null);
            foreach (var contract in type.Interfaces) Mention(contract.InterfaceType, null);
            foreach (var field in type.Fields) Mention(field.FieldType, null);
        }
        foreach (var method in methods) MentionAll(method);
        Bind();
    }

    /// <summary>Stack or field bytes of one value.</summary>
    public long BytesOf(TypeReference type) => Of(type, Bound).Bytes;

    /// <summary>What is too large; empty when the script may be metered.</summary>
    public IEnumerable<Finding> Findings()
    {
        foreach (var (type, where) in _mentioned.Where(m => m.Type is not GenericParameter))
        {
            var extent = Of(type, Bound);
            if (extent.Nesting > MostNesting) yield return At(where, type, $"the type arguments of '{Readable(type)}' grow with every call; give the recursion one type");
            else if (extent.Bytes > MostStructBytes) yield return At(where, type, $"a value of '{Readable(type)}' takes more than {MostStructBytes:N0} bytes, which every copy of it moves; make it a class");
        }
        foreach (var type in _types.Where(t => !t.IsValueType && ObjectBytes(t) > MostObjectBytes))
            yield return At(null, type, $"an object of '{Readable(type)}' takes more than {MostObjectBytes:N0} bytes; use a list or an array for parts of it");
    }

    private static Finding At(MethodDefinition? where, TypeReference type, string message) => new(type.Name, message, where?.MetadataToken.ToInt32() ?? 0);

    private static string Readable(TypeReference type) => type.GetElementType().Name.Split('`')[0];

    private long ObjectBytes(TypeDefinition type)
    {
        var bytes = 0L;
        for (var part = type; part is not null; part = part.BaseType?.GetElementType() as TypeDefinition)
            bytes += part.Fields.Where(f => !f.IsStatic).Sum(f => BytesOf(f.FieldType));
        return bytes;
    }

    private void MentionAll(MethodDefinition method)
    {
        Mention(method.ReturnType, method);
        foreach (var parameter in method.Parameters) Mention(parameter.ParameterType, method);
        if (!method.HasBody) return;
        foreach (var local in method.Body.Variables) Mention(local.VariableType, method);
        foreach (var instruction in method.Body.Instructions)
        {
            if (instruction.Operand is TypeReference type) Mention(type, method);
            else if (instruction.Operand is MemberReference { DeclaringType: { } owner }) Mention(owner, method);
            if (instruction.Operand is not GenericInstanceMethod call) continue;
            foreach (var argument in call.GenericArguments) Mention(argument, method);
            if (call.ElementMethod is not MethodDefinition own) continue;
            _calls.Add((own, call.GenericArguments));
            if (own.IsVirtual) _calls.AddRange(_virtual[(LastName(own), own.GenericParameters.Count)].Select(m => ((IGenericParameterProvider)m, (IList<TypeReference>)call.GenericArguments)));
        }
    }

    private void Mention(TypeReference type, MethodDefinition? where)
    {
        _mentioned.Add((type, where));
        if (type is TypeSpecification specification) Mention(specification.ElementType, where);
        if (type is not GenericInstanceType generic) return;
        foreach (var argument in generic.GenericArguments) Mention(argument, where);
        if (generic.ElementType is TypeDefinition own) _calls.Add((own, generic.GenericArguments));
    }

    /// <summary>The largest argument of every type parameter: grows until nothing changes or all that grows is over the limit.</summary>
    private void Bind()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (of, arguments) in _calls)
            {
                for (var i = 0; i < arguments.Count; i++)
                {
                    var parameter = of.GenericParameters[i];
                    var (before, next) = (Bound(parameter), Of(arguments[i], Bound));
                    var after = new Extent(Math.Clamp(next.Bytes, before.Bytes, Math.Max(before.Bytes, MostStructBytes + 1)), Math.Clamp(next.Nesting, before.Nesting, Math.Max(before.Nesting, MostNesting + 1)));
                    if (after == before) continue;
                    _arguments[parameter] = after;
                    changed = true;
                }
            }
            _known.Clear();
        }
    }

    private Extent Bound(GenericParameter parameter) => _arguments.GetValueOrDefault(parameter, new Extent(Slot, 0));

    private Extent Of(TypeReference type, Func<GenericParameter, Extent> argument)
    {
        switch (type)
        {
            case GenericParameter parameter:
                return argument(parameter);
            case IModifierType modified:
                return Of(modified.ElementType, argument);
            case GenericInstanceType generic:
                var arguments = generic.GenericArguments.Select(a => Of(a, argument)).ToList();
                var nesting = 1 + arguments.Max(a => a.Nesting);
                if (!generic.IsValueType) return new Extent(Slot, nesting);
                var bytes = arguments.Sum(a => a.Bytes);
                return generic.ElementType is TypeDefinition own ? new Extent(Layout(own, arguments), nesting) : new Extent(Foreign(generic, bytes), nesting);
            case TypeSpecification specification:
                return new Extent(Slot, 1 + Of(specification.ElementType, argument).Nesting);
            default:
                return new Extent(!type.IsValueType || type.IsPrimitive ? Slot : type is TypeDefinition definition ? Layout(definition, []) : ForeignStruct, 0);
        }
    }

    /// <summary>Tuples and their like hold each argument once; what else the framework has holds at most two, and something of its own.</summary>
    private static long Foreign(GenericInstanceType type, long arguments) =>
        type.ElementType.Name is "ValueTuple`1" or "ValueTuple`2" or "ValueTuple`3" or "ValueTuple`4" or "ValueTuple`5" or "ValueTuple`6" or "ValueTuple`7" or "ValueTuple`8" or "Nullable`1" or "KeyValuePair`2"
            ? arguments + Slot : Math.Max(ForeignStruct, 2 * arguments + Slot);

    private long Layout(TypeDefinition type, List<Extent> arguments)
    {
        var key = $"{type.MetadataToken.ToInt32()} {string.Join(' ', arguments.Select(a => a.Bytes))}";
        if (_known.TryGetValue(key, out var known)) return known.Bytes;
        _known[key] = new Extent(MostStructBytes + 1, 0); // what contains itself, which valid metadata does not
        var bytes = Math.Max(Slot, type.Fields.Where(f => !f.IsStatic).Sum(f => Of(f.FieldType, p => p.Owner == type && p.Position < arguments.Count ? arguments[p.Position] : new Extent(Slot, 0)).Bytes));
        _known[key] = new Extent(bytes, 0);
        return bytes;
    }

    /// <summary>An explicit implementation is named after its interface too.</summary>
    private static string LastName(MethodDefinition method) => method.Name[(method.Name.LastIndexOf('.') + 1)..];

    private readonly record struct Extent(long Bytes, int Nesting);
}
