using Mono.Cecil;

namespace ScriptHost.Compiler.Comparing;

/// <summary>What members are called in a comparison of code.</summary>
/// <param name="mentioned">Told of everything the script declares when it is first mentioned.</param>
internal sealed class CodeNames(ModuleDefinition module, Action<IMemberDefinition> mentioned)
{
    private readonly Dictionary<IMemberDefinition, string> _own = [];

    public string Of(TypeReference type) => type switch
    {
        GenericParameter parameter => FormattableString.Invariant($"{(parameter.Type == GenericParameterType.Type ? "!" : "!!")}{parameter.Position}"),
        GenericInstanceType instance => $"{Of(instance.ElementType)}<{string.Join(',', instance.GenericArguments.Select(Of))}>",
        ArrayType array => FormattableString.Invariant($"{Of(array.ElementType)}[{array.Rank}]"),
        ByReferenceType reference => Of(reference.ElementType) + "&",
        PointerType pointer => Of(pointer.ElementType) + "*",
        RequiredModifierType modified => $"{Of(modified.ElementType)} req {Of(modified.ModifierType)}",
        OptionalModifierType modified => $"{Of(modified.ElementType)} opt {Of(modified.ModifierType)}",
        TypeDefinition own => Own(own, "t"),
        _ => $"[{type.Scope?.Name}]{type.FullName}",
    };

    public string Of(MethodReference method)
    {
        if (method is GenericInstanceMethod instance) return $"{Of(instance.ElementMethod)}<{string.Join(',', instance.GenericArguments.Select(Of))}>";
        if (IsOwn(method.DeclaringType) && method.Resolve() is { } own) return $"{Of(method.DeclaringType)}::{Own(own, "m")}";
        return $"{Of(method.DeclaringType)}::{method.Name}({string.Join(',', method.Parameters.Select(p => Of(p.ParameterType)))}) {Of(method.ReturnType)} {method.HasThis} {method.GenericParameters.Count}";
    }

    public string Of(FieldReference field) =>
        IsOwn(field.DeclaringType) && field.Resolve() is { } own ? $"{Of(field.DeclaringType)}::{Own(own, "f")}" : $"{Of(field.DeclaringType)}::{field.Name}";

    private bool IsOwn(TypeReference type) => type.GetElementType() is TypeDefinition definition && definition.Module == module;

    private string Own(IMemberDefinition member, string kind)
    {
        if (_own.TryGetValue(member, out var name)) return name;
        _own.Add(member, name = FormattableString.Invariant($"{kind}{_own.Count}"));
        mentioned(member);
        return name;
    }
}
