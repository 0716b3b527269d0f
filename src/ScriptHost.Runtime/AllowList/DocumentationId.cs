using System.Globalization;
using System.Reflection;
using System.Text;

namespace ScriptHost.Runtime;

/// <summary>
/// Documentation ids of loaded members as Roslyn writes them, accessors and operators as methods. Members of constructed types give
/// the id of their definition.
/// </summary>
public static class DocumentationId
{
    public static string Of(Type type) => "T:" + Name(Definition(type));

    public static string Of(FieldInfo field) => "F:" + Name(Definition(field.DeclaringType!)) + "." + field.Name; // ! global fields are not C#

    public static string Of(MethodBase method)
    {
        method = Definition(method);
        var id = new StringBuilder("M:").Append(Name(method.DeclaringType!)).Append('.').Append(Escape(method.Name)); // ! nor are global methods
        if (method.IsGenericMethod) id.Append(CultureInfo.InvariantCulture, $"``{method.GetGenericArguments().Length}");
        var parameters = method.GetParameters();
        if (parameters.Length > 0)
        {
            id.Append('(');
            for (var i = 0; i < parameters.Length; i++)
            {
                if (i > 0) id.Append(',');
                Append(id, parameters[i].ParameterType);
            }
            id.Append(')');
        }
        if (method is MethodInfo { Name: "op_Implicit" or "op_Explicit" or "op_CheckedExplicit" } conversion) Append(id.Append('~'), conversion.ReturnType);
        return id.ToString();
    }

    private static Type Definition(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;

    private static MethodBase Definition(MethodBase method)
    {
        if (method is MethodInfo { IsGenericMethod: true, IsGenericMethodDefinition: false } constructed) method = constructed.GetGenericMethodDefinition();
        return method.DeclaringType is { IsConstructedGenericType: true } type
            ? MethodBase.GetMethodFromHandle(method.MethodHandle, type.GetGenericTypeDefinition().TypeHandle)!  // ! the handle was just taken from a method
            : method;
    }

    private static string Escape(string name) => name.Replace('.', '#').Replace('<', '{').Replace('>', '}');

    private static string Name(Type definition) =>
        definition.DeclaringType is { } outer ? Name(outer) + "." + definition.Name
        : string.IsNullOrEmpty(definition.Namespace) ? definition.Name
        : definition.Namespace + "." + definition.Name;

    private static void Append(StringBuilder id, Type type)
    {
        if (type.IsGenericParameter)
        {
            id.Append(type.DeclaringMethod is null ? "`" : "``").Append(type.GenericParameterPosition);
        }
        else if (type.HasElementType)
        {
            Append(id, type.GetElementType()!); // ! HasElementType
            id.Append(type.IsByRef ? "@" : type.IsPointer ? "*" : type.IsSZArray ? "[]" : "[" + string.Join(',', Enumerable.Repeat("0:", type.GetArrayRank())) + "]");
        }
        else if (type.IsGenericType)
        {
            var used = 0;
            AppendInstance(id, type.GetGenericTypeDefinition(), type.GetGenericArguments(), ref used);
        }
        else
        {
            id.Append(Name(type));
        }
    }

    // Reflection lists the arguments of outer and nested type together; an id gives each level its own.
    private static void AppendInstance(StringBuilder id, Type level, Type[] arguments, ref int used)
    {
        if (level.DeclaringType is { } outer)
        {
            AppendInstance(id, outer, arguments, ref used);
            id.Append('.');
        }
        else if (!string.IsNullOrEmpty(level.Namespace))
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
            Append(id, arguments[used++]);
        }
        id.Append('}');
    }
}
