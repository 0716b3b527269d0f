using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Compiler.Binding;

/// <summary>What an expression that makes a contract's output comes to when it does not depend on the input. Runs the contract's constructors and factories, never the script.</summary>
/// <param name="output">The contract's output type.</param>
/// <param name="others">Outputs that lend their values to what is not constant; the answer must be the same with each of them.</param>
internal sealed class ConstantValues(Type output, IReadOnlyList<object> others)
{
    /// <summary>One value for each of the others; empty when nothing of it is constant, or it cannot be made.</summary>
    public IReadOnlyList<object> Of(IOperation operation)
    {
        try
        {
            var made = others.Select(o => Make(operation, o)).OfType<object>().ToList();
            return made.Count == others.Count ? made : [];
        }
        catch (Exception e) when (e is TargetInvocationException or ArgumentException or MemberAccessException) // the contract's code, with values nobody planned for
        {
            return [];
        }
    }

    private object? Make(IOperation operation, object other) => operation switch
    {
        IObjectCreationOperation { Initializer: null, Constructor: { } constructor } creation => Call(output.GetConstructors(), constructor, creation.Arguments, other) is { } found ? ((ConstructorInfo)found.Method).Invoke(found.Values) : null,
        IInvocationOperation { TargetMethod: { IsStatic: true, IsGenericMethod: false } method } call => Call(output.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.Name == method.Name && m.ReturnType == output), method, call.Arguments, other) is { } found ? found.Method.Invoke(null, found.Values) : null,
        IWithOperation { Initializer: var initializer } with => Copy(Make(Inner(with.Operand), other) ?? other, initializer),
        _ => null,
    };

    private static (MethodBase Method, object?[] Values)? Call(IEnumerable<MethodBase> methods, IMethodSymbol symbol, IEnumerable<IArgumentOperation> arguments, object other)
    {
        var method = methods.SingleOrDefault(m => m.GetParameters().Select(p => p.ParameterType.Name).SequenceEqual(symbol.Parameters.Select(p => p.Type.MetadataName)));
        if (method is null) return null;
        var values = new object?[symbol.Parameters.Length];
        var constants = 0;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { Ordinal: var at }) return null;
            var parameter = method.GetParameters()[at];
            if (Constant(argument.Value, parameter.ParameterType, out values[at])) constants++;
            else if (other.GetType().GetProperty(parameter.Name ?? "", BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { } property && parameter.ParameterType.IsAssignableFrom(property.PropertyType)) values[at] = property.GetValue(other);
            else return null;
        }
        return constants > 0 ? (method, values) : null;
    }

    private static object? Copy(object from, IObjectOrCollectionInitializerOperation initializer)
    {
        if (from.GetType().GetMethod("<Clone>$")?.Invoke(from, null) is not { } copy) return null;
        foreach (var assignment in initializer.Initializers.OfType<ISimpleAssignmentOperation>())
            if (assignment.Target is IPropertyReferenceOperation { Property.Name: var name } && copy.GetType().GetProperty(name) is { CanWrite: true } property && Constant(assignment.Value, property.PropertyType, out var value))
                property.SetValue(copy, value);
        return copy;
    }

    private static bool Constant(IOperation operation, Type type, out object? value)
    {
        var inner = Inner(operation);
        value = operation.ConstantValue is { HasValue: true, Value: var given } ? given : inner.ConstantValue.Value;
        if (inner is IDefaultValueOperation && !type.IsValueType) return true;
        if (!operation.ConstantValue.HasValue && !inner.ConstantValue.HasValue) return false;
        if (value is not null && type.IsEnum) value = Enum.ToObject(type, value);
        return value is null ? !type.IsValueType : type.IsInstanceOfType(value);
    }

    public static IOperation Inner(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null, ConstantValue.HasValue: false, Operand: var operand }) operation = operand;
        return operation;
    }
}
