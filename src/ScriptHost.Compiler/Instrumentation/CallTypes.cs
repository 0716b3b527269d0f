using Mono.Cecil;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>The types of a call's signature with the type arguments of that call in them.</summary>
internal static class CallTypes
{
    public static TypeReference Of(TypeReference type, MethodReference call) => Replace(type, parameter => ArgumentOf(parameter, call));

    /// <summary>The type of a field with the type arguments of its owner in it.</summary>
    public static TypeReference OfField(FieldReference field) =>
        field.DeclaringType is GenericInstanceType owner ? Replace(field.FieldType, parameter => parameter.Type == GenericParameterType.Type ? owner.GenericArguments[parameter.Position] : parameter) : field.FieldType;

    /// <summary>Rebuilds a type with each of its generic parameters replaced.</summary>
    public static TypeReference Replace(TypeReference type, Func<GenericParameter, TypeReference> by)
    {
        switch (type)
        {
            case GenericParameter parameter:
                return by(parameter);
            case ByReferenceType reference:
                return new ByReferenceType(Replace(reference.ElementType, by));
            case ArrayType { IsVector: true } vector:
                return new ArrayType(Replace(vector.ElementType, by));
            case ArrayType array:
                var copy = new ArrayType(Replace(array.ElementType, by), array.Rank);
                for (var i = 0; i < array.Rank; i++) copy.Dimensions[i] = array.Dimensions[i];
                return copy;
            case GenericInstanceType generic:
                var instance = new GenericInstanceType(generic.ElementType);
                foreach (var argument in generic.GenericArguments) instance.GenericArguments.Add(Replace(argument, by));
                return instance;
            case IModifierType modified: // 'in' and 'init' are marks on a signature, of no meaning for a local
                return Replace(modified.ElementType, by);
            default:
                return type;
        }
    }

    private static TypeReference ArgumentOf(GenericParameter parameter, MethodReference call) => parameter.Type == GenericParameterType.Method
        ? call is GenericInstanceMethod method ? method.GenericArguments[parameter.Position] : parameter
        : call.DeclaringType is GenericInstanceType type ? type.GenericArguments[parameter.Position] : parameter;
}
