using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Linq.Expressions;
using System.Reflection;

namespace ScriptHost.Runtime.Inputs;

/// <summary>Builds the freezers of a type from its fields, private ones included: a property may hand out any of them.</summary>
/// <param name="ofOutput">Whether the values come from a script, and are looked at during its run.</param>
internal sealed class FreezerBuilder(bool ofOutput)
{
    private readonly Dictionary<Type, object> _records = [];

    /// <summary>Null when a value of this type holds no read-only collection.</summary>
    public object? Build(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Build(inner) is { } freezer ? Make(typeof(OptionalFreezer<>), [inner], freezer) : null;
        if (View(type) is { } view) return Make(view, [type, .. type.GetGenericArguments()], view == typeof(ListFreezer<,>) ? [Build(type.GetGenericArguments()[^1]), ofOutput] : [Build(type.GetGenericArguments()[^1])]);
        if (!HoldsViews(type, [])) return null;
        if (IsImmutableArray(type)) return Make(typeof(ImmutableArrayFreezer<>), type.GetGenericArguments(), Build(type.GetGenericArguments()[0]));
        if (_records.TryGetValue(type, out var known)) return known;
        var record = _records[type] = Make(typeof(RecordFreezer<>), [type]);
        foreach (var field in FieldsOf(type))
            if (Build(field.FieldType) is { } part) ((IRecordFreezer)record).Add(Make(typeof(FieldFreezer<,>), [type, field.FieldType], Getter(type, field), field, part));
        return record;
    }

    /// <summary>
    /// Compares the types behind the collections of an input with those that JSON makes, without a call for each: true means that there is
    /// nothing to freeze. Null for an input in which collections lie deeper.
    /// </summary>
    public Func<TInput, bool>? Test<TInput>()
    {
        var input = Expression.Parameter(typeof(TInput));
        Expression all = Expression.ReferenceNotEqual(input, Expression.Constant(null, typeof(TInput)));
        foreach (var field in FieldsOf(typeof(TInput)).Where(f => HoldsViews(f.FieldType, [])))
        {
            if (Closed(field.FieldType) is not { } closed) return null;
            var value = Expression.Field(input, field);
            all = Expression.AndAlso(all, Expression.OrElse(Expression.ReferenceEqual(value, Expression.Constant(null, field.FieldType)), Expression.TypeEqual(value, closed)));
        }
        return Expression.Lambda<Func<TInput, bool>>(all, input).Compile();
    }

    /// <summary>What usually stands behind a collection whose items need no look; null for any other type.</summary>
    private Type? Closed(Type type)
    {
        if (View(type) is not { } view || type.GetGenericArguments() is var arguments && Build(arguments[^1]) is not null) return null;
        return (view == typeof(ListFreezer<,>) ? typeof(ReadOnlyCollection<>) : view == typeof(SetFreezer<,>) ? typeof(ReadOnlySet<>) : typeof(ReadOnlyDictionary<,>)).MakeGenericType(arguments);
    }

    private static Type? View(Type type) => !type.IsGenericType ? null : type.GetGenericTypeDefinition() switch
    {
        var open when open == typeof(IReadOnlyList<>) || open == typeof(IReadOnlyCollection<>) || open == typeof(IEnumerable<>) => typeof(ListFreezer<,>),
        var open when open == typeof(IReadOnlySet<>) => typeof(SetFreezer<,>),
        var open when open == typeof(IReadOnlyDictionary<,>) => typeof(TableFreezer<,,>),
        _ => null,
    };

    private static bool HoldsViews(Type type, HashSet<Type> seen) =>
        seen.Add(type) && (View(type) is not null
            || IsImmutableArray(type) && HoldsViews(type.GetGenericArguments()[0], seen)
            || Nullable.GetUnderlyingType(type) is { } inner && HoldsViews(inner, seen)
            || IsOfContract(type) && FieldsOf(type).Any(f => HoldsViews(f.FieldType, seen)));

    private static bool IsImmutableArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static bool IsOfContract(Type type) =>
        !type.IsPrimitive && !type.IsEnum && !type.IsArray && !type.IsInterface && type.Namespace != "System" && type.Namespace?.StartsWith("System.", StringComparison.Ordinal) != true;

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
            foreach (var field in t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)) yield return field;
    }

    private static Delegate Getter(Type type, FieldInfo field)
    {
        var value = Expression.Parameter(type);
        return Expression.Lambda(typeof(Func<,>).MakeGenericType(type, field.FieldType), Expression.Field(value, field), value).Compile();
    }

    private static object Make(Type open, Type[] arguments, params object?[] values) => Activator.CreateInstance(open.MakeGenericType(arguments), values)!; // null only for Nullable<T>
}
