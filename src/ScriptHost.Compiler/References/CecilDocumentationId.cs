using System.Globalization;
using System.Text;
using Mono.Cecil;

namespace ScriptHost.Compiler.References;

/// <summary>
/// Documentation ids of metadata members as Roslyn writes them, accessors and operators as methods. References into constructed
/// types give the id of their definition, without resolving it.
/// </summary>
internal static class CecilDocumentationId
{
    public static string Of(TypeReference type) => "T:" + Name(type.GetElementType());

    public static string Of(FieldReference field) => "F:" + Name(field.DeclaringType.GetElementType()) + "." + field.Name;

    public static string Of(MethodReference method)
    {
        method = method.GetElementMethod();
        var id = new StringBuilder("M:").Append(Name(method.DeclaringType.GetElementType())).Append('.').Append(Escape(method.Name));
        if (method.HasGenericParameters) id.Append(CultureInfo.InvariantCulture, $"``{method.GenericParameters.Count}");
        if (method.HasParameters)
        {
            id.Append('(');
            for (var i = 0; i < method.Parameters.Count; i++)
            {
                if (i > 0) id.Append(',');
                Append(id, method.Parameters[i].ParameterType);
            }
            id.Append(')');
        }
        if (IsConversion(method.Name)) Append(id.Append('~'), method.ReturnType);
        return id.ToString();
    }

    private static bool IsConversion(string name) => name is "op_Implicit" or "op_Explicit" or "op_CheckedExplicit";

    private static string Escape(string name) => name.Replace('.', '#').Replace('<', '{').Replace('>', '}');

    private static string Name(TypeReference definition) =>
        definition.DeclaringType is { } outer ? Name(outer) + "." + definition.Name
        : definition.Namespace.Length == 0 ? definition.Name
        : definition.Namespace + "." + definition.Name;

    private static void Append(StringBuilder id, TypeReference type)
    {
        switch (type)
        {
            case GenericParameter parameter:
                id.Append(parameter.Type == GenericParameterType.Method ? "``" : "`").Append(parameter.Position);
                break;
            case ArrayType array:
                Append(id, array.ElementType);
                id.Append('[').AppendJoin(',', Enumerable.Repeat("0:", array.IsVector ? 0 : array.Rank)).Append(']');
                break;
            case ByReferenceType reference:
                Append(id, reference.ElementType);
                id.Append('@');
                break;
            case PointerType pointer:
                Append(id, pointer.ElementType);
                id.Append('*');
                break;
            case IModifierType modifier:
                Append(id, modifier.ElementType);
                break;
            case GenericInstanceType instance:
                var used = 0;
                AppendInstance(id, instance.ElementType, instance, ref used);
                break;
            default:
                id.Append(Name(type));
                break;
        }
    }

    // Metadata lists the arguments of outer and nested type together; an id gives each level its own.
    private static void AppendInstance(StringBuilder id, TypeReference level, GenericInstanceType instance, ref int used)
    {
        if (level.DeclaringType is { } outer)
        {
            AppendInstance(id, outer, instance, ref used);
            id.Append('.');
        }
        else if (level.Namespace.Length > 0)
        {
            id.Append(level.Namespace).Append('.');
        }
        var tick = level.Name.IndexOf('`', StringComparison.Ordinal);
        if (tick < 0)
        {
            id.Append(level.Name);
            return;
        }
        var arity = int.Parse(level.Name.AsSpan(tick + 1), CultureInfo.InvariantCulture);
        id.Append(level.Name, 0, tick).Append('{');
        for (var i = 0; i < arity; i++)
        {
            if (i > 0) id.Append(',');
            Append(id, instance.GenericArguments[used++]);
        }
        id.Append('}');
    }
}
