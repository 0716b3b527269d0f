using System.Linq.Expressions;
using System.Reflection;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Json;

/// <summary>Builds the checks that follow from a shape.</summary>
internal sealed class CheckBuilder
{
    private readonly Dictionary<Type, object> _records = [];

    /// <summary>Null when any value of this shape passes.</summary>
    public Check<T>? Build<T>(Shape shape) => (Check<T>?)Of(typeof(T), shape, null);

    private object? Of(Type declared, Shape shape, BetweenAttribute? range)
    {
        var check = shape.Kind switch
        {
            ShapeKind.Record => Record(shape),
            ShapeKind.List => Elements(typeof(ListCheck<,>), [shape.Type], shape, range),
            ShapeKind.Table when TableTypes(shape.Type) is { } types => Elements(typeof(TableCheck<,,>), [shape.Type, types.Key], shape, range),
            ShapeKind.Number or ShapeKind.WholeNumber when range is not null => Make(typeof(RangeCheck<>), [shape.Type], range.Minimum, range.Maximum),
            _ => null,
        };
        return check is not null && declared != shape.Type ? Make(typeof(OptionalCheck<>), [shape.Type], check) : check;
    }

    private object? Record(Shape shape)
    {
        if (_records.TryGetValue(shape.Type, out var known)) return known;
        var record = _records[shape.Type] = Make(typeof(RecordCheck<>), [shape.Type]);
        foreach (var field in shape.Fields)
            if (field.Property is { CanRead: true } property && Of(property.PropertyType, field.Shape, field.Range) is { } check)
                ((IRecordCheck)record).Add(Make(typeof(FieldCheck<,>), [shape.Type, property.PropertyType], Getter(shape.Type, property), check));
        return record;
    }

    private object? Elements(Type open, Type[] types, Shape shape, BetweenAttribute? range)
    {
        if (shape.Element is not { } element) return null;
        var declared = ElementType(shape);
        var inner = Of(declared, element, range);
        return inner is null && shape.ElementMayBeNull || inner is null && declared.IsValueType ? null : Make(open, [.. types, declared], inner, shape.ElementMayBeNull);
    }

    private static Type ElementType(Shape shape)
    {
        var open = shape.Kind == ShapeKind.List ? typeof(IEnumerable<>) : typeof(KeyValuePair<,>);
        if (open == typeof(KeyValuePair<,>)) return TableTypes(shape.Type)!.Value.Value; // a table was asked for its types before
        var list = shape.Type.IsGenericType && shape.Type.GetGenericTypeDefinition() == open ? shape.Type : shape.Type.GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == open);
        return list.GetGenericArguments()[0];
    }

    private static (Type Key, Type Value)? TableTypes(Type type) =>
        type.GetInterfaces().Append(type)
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).Select(i => i.GetGenericArguments()[0])
            .Where(e => e.IsGenericType && e.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
            .Select(e => ((Type, Type)?)(e.GetGenericArguments()[0], e.GetGenericArguments()[1])).FirstOrDefault();

    private static Delegate Getter(Type record, PropertyInfo property)
    {
        var value = Expression.Parameter(record);
        return Expression.Lambda(typeof(Func<,>).MakeGenericType(record, property.PropertyType), Expression.Property(value, property), value).Compile();
    }

    private static object Make(Type open, Type[] arguments, params object?[] values) =>
        Activator.CreateInstance(open.MakeGenericType(arguments), values)!; // null only for Nullable<T>
}
