using Mono.Cecil;

namespace ScriptHost.Compiler.References;

/// <summary>
/// Cuts an assembly down to the types and members that <paramref name="allows"/> names by documentation id. What is left has no
/// bodies, only attributes whose constructor is allowed, and the same bytes for the same input.
/// </summary>
/// <remarks>
/// The compiler does not check that a class of a reference implements its interfaces, so explicit implementations go although the
/// interface stays. A member that mentions a type which is not allowed cannot be written down and goes as well.
/// </remarks>
internal sealed class ReferenceStripper(Func<string, bool> allows)
{
    public byte[] Strip(ReadOnlyMemory<byte> assembly)
    {
        using var input = new MemoryStream(assembly.ToArray(), writable: false);
        using var module = ModuleDefinition.ReadModule(input, new ReaderParameters(ReadingMode.Deferred));
        KeepAllowed(module.Types);
        module.ExportedTypes.Clear();
        module.Resources.Clear();
        KeepAllowedAttributes(module.Assembly);
        KeepAllowedAttributes(module);
        LeaveMachineCodeOut(module);
        using var output = new MemoryStream();
        module.Write(output, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
        return output.ToArray();
    }

    // An assembly that was compiled ahead of time names its machine, and Cecil writes none that may hold machine code. No body is left here.
    private static void LeaveMachineCodeOut(ModuleDefinition module)
    {
        if ((module.Attributes & ModuleAttributes.ILOnly) != 0) return;
        module.Attributes |= ModuleAttributes.ILOnly;
        module.Architecture = TargetArchitecture.I386; // with it, and without a flag for 32 bits, any machine is meant
    }

    private void KeepAllowed(ICollection<TypeDefinition> types)
    {
        // Cleared and filled again, because removing thousands of types one by one is quadratic; all back before the first is cut,
        // because Cecil reads on demand and forgets how to for a type that is not in its module.
        var kept = types.Where(t => t.Name == "<Module>" || ((t.IsPublic || t.IsNestedPublic) && allows(CecilDocumentationId.Of(t)))).ToList();
        types.Clear();
        foreach (var type in kept) types.Add(type);
        foreach (var type in kept) StripType(type);
    }

    private void StripType(TypeDefinition type)
    {
        KeepAllowed(type.NestedTypes);
        while (type.BaseType is TypeDefinition parent && !CanWrite(parent)) type.BaseType = parent.BaseType;
        if (type.BaseType is { } other && !CanWrite(other)) throw new InvalidOperationException($"The base type '{other.FullName}' of '{type.FullName}' is not in the allow-list; add it or remove the type.");
        Keep(type.Interfaces, i => CanWrite(i.InterfaceType));
        foreach (var parameter in type.GenericParameters) Keep(parameter.Constraints, c => CanWrite(c.ConstraintType));
        Keep(type.Methods, m => (m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly) && allows(CecilDocumentationId.Of(m)) && CanWrite(m));
        Keep(type.Fields, f => StaysInLayout(f) || (f.IsPublic && allows(CecilDocumentationId.Of(f)) && CanWrite(f.FieldType)));
        foreach (var method in type.Methods) StripMethod(method);
        StripProperties(type);
        StripEvents(type);
        type.SecurityDeclarations.Clear();
        KeepAllowedAttributes(type);
        foreach (var field in type.Fields) KeepAllowedAttributes(field);
        foreach (var parameter in type.GenericParameters) KeepAllowedAttributes(parameter);
        foreach (var implementation in type.Interfaces) KeepAllowedAttributes(implementation);
    }

    // The compiler asks a struct's fields whether it is assigned, managed or empty; an enum's for its underlying type.
    private bool StaysInLayout(FieldDefinition field) =>
        field is { IsStatic: false, DeclaringType.IsValueType: true } && CanWrite(field.FieldType);

    private void StripMethod(MethodDefinition method)
    {
        method.Overrides.Clear();
        method.SecurityDeclarations.Clear();
        if (method.HasBody) method.IsInternalCall = true; // the shortest way to say that there is no body
        KeepAllowedAttributes(method);
        KeepAllowedAttributes(method.MethodReturnType);
        method.MethodReturnType.MarshalInfo = null;
        foreach (var parameter in method.GenericParameters) KeepAllowedAttributes(parameter);
        foreach (var parameter in method.Parameters)
        {
            parameter.MarshalInfo = null;
            if (parameter.ParameterType.FullName == "System.IFormatProvider") MakeRequired(parameter);
            KeepAllowedAttributes(parameter);
        }
    }

    // Left out, a provider means the current culture: a script says which one it wants.
    private static void MakeRequired(ParameterDefinition parameter)
    {
        parameter.IsOptional = false;
        parameter.HasDefault = false;
        parameter.HasConstant = false;
    }

    private void StripProperties(TypeDefinition type)
    {
        foreach (var property in type.Properties)
        {
            if (property.GetMethod is { } getter && !type.Methods.Contains(getter)) property.GetMethod = null;
            if (property.SetMethod is { } setter && !type.Methods.Contains(setter)) property.SetMethod = null;
            property.OtherMethods.Clear();
            KeepAllowedAttributes(property);
        }
        Keep(type.Properties, p => (p.GetMethod ?? p.SetMethod) is not null);
    }

    private void StripEvents(TypeDefinition type)
    {
        Keep(type.Events, e => type.Methods.Contains(e.AddMethod) && type.Methods.Contains(e.RemoveMethod));
        foreach (var happening in type.Events)
        {
            happening.InvokeMethod = null;
            happening.OtherMethods.Clear();
            KeepAllowedAttributes(happening);
        }
    }

    private void KeepAllowedAttributes(ICustomAttributeProvider provider)
    {
        if (provider.HasCustomAttributes) Keep(provider.CustomAttributes, a => a.Constructor is { } constructor && CanWrite(constructor.DeclaringType) && allows(CecilDocumentationId.Of(constructor)));
    }

    private bool CanWrite(MethodDefinition method) =>
        CanWrite(method.ReturnType)
        && method.Parameters.All(p => CanWrite(p.ParameterType))
        && method.GenericParameters.All(g => g.Constraints.All(c => CanWrite(c.ConstraintType)));

    private bool CanWrite(TypeReference type) => type switch
    {
        GenericParameter => true,
        PointerType or FunctionPointerType => false,
        GenericInstanceType instance => CanWrite(instance.ElementType) && instance.GenericArguments.All(CanWrite),
        IModifierType modified => CanWrite(modified.ModifierType) && CanWrite(modified.ElementType),
        TypeSpecification specification => CanWrite(specification.ElementType),
        _ => allows(CecilDocumentationId.Of(type)),
    };

    private static void Keep<T>(ICollection<T> items, Func<T, bool> stays)
    {
        if (items.Count == 0) return;
        var kept = items.Where(stays).ToList();
        if (kept.Count == items.Count) return;
        items.Clear();
        foreach (var item in kept) items.Add(item);
    }
}
