using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;

namespace ScriptHost.Runtime.Inspection;

/// <summary>
/// Documentation ids of what an assembly refers to, read from its metadata. Types that no script may hold (pointers, function
/// pointers, pinned locals, unknown modifiers) are collected in <see cref="Forbidden"/> while names are built.
/// </summary>
internal sealed class MetadataNames(MetadataReader metadata) : ISignatureTypeProvider<string, object?>
{
    public List<string> Forbidden { get; } = [];

    public string Of(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference) return Of((TypeReferenceHandle)type.ResolutionScope) + "." + name;
        var space = metadata.GetString(type.Namespace);
        return space.Length == 0 ? name : space + "." + name;
    }

    public string Of(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer) return Of(outer) + "." + name;
        var space = metadata.GetString(type.Namespace);
        return space.Length == 0 ? name : space + "." + name;
    }

    /// <summary>The documentation id of a member of a referenced type, for example <c>M:System.String.Contains(System.Char)</c>.</summary>
    public string Of(MemberReference member, string declaringType)
    {
        var name = metadata.GetString(member.Name).Replace('.', '#').Replace('<', '{').Replace('>', '}');
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            member.DecodeFieldSignature(this, null);
            return $"F:{declaringType}.{name}";
        }
        var signature = member.DecodeMethodSignature(this, null);
        var arity = signature.GenericParameterCount > 0 ? "``" + signature.GenericParameterCount.ToString(CultureInfo.InvariantCulture) : "";
        var parameters = signature.ParameterTypes.IsEmpty ? "" : $"({string.Join(',', signature.ParameterTypes)})";
        var result = name is "op_Implicit" or "op_Explicit" ? "~" + signature.ReturnType : "";
        return $"M:{declaringType}.{name}{arity}{parameters}{result}";
    }

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.TypedReference => Forbid("System.TypedReference"),
        _ => "System." + typeCode,
    };

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Of(handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Of(handle);

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) =>
        elementType + "[" + string.Join(',', Enumerable.Repeat("0:", shape.Rank)) + "]";

    public string GetByReferenceType(string elementType) => elementType + "@";

    /// <summary><c>System.Collections.Generic.List`1</c> of int becomes <c>System.Collections.Generic.List{System.Int32}</c>, nested arities in turn.</summary>
    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments)
    {
        var written = new System.Text.StringBuilder();
        var next = 0;
        foreach (var part in genericType.Split('.'))
        {
            if (written.Length > 0) written.Append('.');
            var tick = part.IndexOf('`', StringComparison.Ordinal);
            if (tick < 0 || !int.TryParse(part.AsSpan(tick + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var arity) || next + arity > typeArguments.Length)
            {
                written.Append(part);
                continue;
            }
            written.Append(part.AsSpan(0, tick)).Append('{').AppendJoin(',', typeArguments.Skip(next).Take(arity)).Append('}');
            next += arity;
        }
        return written.ToString();
    }

    public string GetGenericMethodParameter(object? genericContext, int index) => "``" + index.ToString(CultureInfo.InvariantCulture);

    public string GetGenericTypeParameter(object? genericContext, int index) => "`" + index.ToString(CultureInfo.InvariantCulture);

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) =>
        modifier is "System.Runtime.CompilerServices.IsExternalInit" or "System.Runtime.InteropServices.InAttribute"
            ? unmodifiedType
            : Forbid($"{unmodifiedType} modified by {modifier}");

    public string GetPinnedType(string elementType) => Forbid($"pinned {elementType}");

    public string GetPointerType(string elementType) => Forbid(elementType + "*");

    public string GetFunctionPointerType(MethodSignature<string> signature) => Forbid("function pointer");

    private string Forbid(string type)
    {
        Forbidden.Add(type);
        return type;
    }
}
