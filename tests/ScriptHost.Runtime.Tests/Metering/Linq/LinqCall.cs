using System.Collections;
using System.Globalization;
using System.Reflection;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Runtime.Tests;

/// <summary>One operator of LINQ, as scripts get it or as the framework has it, called on made-up arguments that fit its parameters.</summary>
internal sealed class LinqCall(MethodInfo open, bool isMetered)
{
    private const int Small = 2;

    private readonly MethodInfo _method = open.IsGenericMethodDefinition ? open.MakeGenericMethod([.. open.GetGenericArguments().Select(_ => typeof(int))]) : open;

    /// <summary>Every line of the list that has a metered operator, as metered and as it is in the framework.</summary>
    public static IReadOnlyDictionary<string, (LinqCall Metered, LinqCall Framework)> All { get; } = AllowList.Default.Members
        .Where(line => line.Shim?.StartsWith(nameof(MeteredLinq), StringComparison.Ordinal) == true)
        .ToDictionary(line => line.Id, line => (new LinqCall(ShimMethods.Find(line.Id, line.Shim!)!, isMetered: true), new LinqCall((MethodInfo)FrameworkMembers.Find(line.Id), isMetered: false))); // ! the list's parser has found it

    public bool TakesSequence => _method.GetParameters()[0].ParameterType != typeof(int);

    /// <summary>Calls it, enumerates what it gives twice, and writes down all of it, or the exception.</summary>
    public string Result(Func<IEnumerable<int>> source, bool compares)
    {
        try
        {
            var arguments = _method.GetParameters().Select(p => Argument(p.ParameterType, source, compares)).ToArray();
            var result = _method.Invoke(null, arguments);
            return string.Join(' ', Text(result), Text(result), Text(arguments[^1] is int ? arguments[^1] : null));
        }
        catch (TargetInvocationException e) when (e.InnerException is { } thrown and not ScriptStoppedException)
        {
            return $"{thrown.GetType().Name} {(thrown as ArgumentException)?.ParamName}";
        }
        catch (InvalidOperationException e)
        {
            return e.GetType().Name;
        }
    }

    /// <summary>Passes null for one of the parameters; nothing is enumerated.</summary>
    public string Refusal(int parameter)
    {
        var arguments = _method.GetParameters().Select(p => Argument(p.ParameterType, () => [1], compares: false)).ToArray();
        arguments[parameter] = null;
        var thrown = Record.Exception(() => _method.Invoke(null, arguments))?.InnerException;
        return $"{thrown?.GetType().Name} {(thrown as ArgumentException)?.ParamName}";
    }

    public IEnumerable<int> Nullable => Enumerable.Range(0, _method.GetParameters().Length).Where(i => !_method.GetParameters()[i].ParameterType.IsValueType && !_method.GetParameters()[i].ParameterType.IsByRef);

    /// <summary>Makes a chain of this operator over itself; null when it does not give a sequence of what it takes.</summary>
    public Func<IEnumerable<int>, IEnumerable<int>>? AsLink()
    {
        if (!TakesSequence || !typeof(IEnumerable<int>).IsAssignableFrom(_method.ReturnType) || _method.ReturnType.IsArray || typeof(ICollection<int>).IsAssignableFrom(_method.ReturnType)) return null;
        if (_method.GetParameters()[0].ParameterType is var first && first != typeof(IEnumerable<int>) && first != typeof(IOrderedEnumerable<int>)) return null;
        return source => (IEnumerable<int>)_method.Invoke(null, BindingFlags.DoNotWrapExceptions, null,
            [first == typeof(IOrderedEnumerable<int>) && source is not IOrderedEnumerable<int> ? MeteredLinq.Order(source) : source, .. _method.GetParameters().Skip(1).Select(p => Argument(p.ParameterType, () => [1, 2, 3], compares: false))], null)!; // ! operators give sequences
    }

    private object? Argument(Type type, Func<IEnumerable<int>> source, bool compares)
    {
        if (type.IsByRef || type == typeof(int)) return Small;
        if (type == typeof(Index)) return Index.FromEnd(Small);
        if (type == typeof(Range)) return 1..^1;
        if (type == typeof(int[])) return Enumerable.ToArray(source());
        if (type == typeof(IEnumerable)) return source().Cast<object>().ToList();
        if (type == typeof(IOrderedEnumerable<int>)) return isMetered ? MeteredLinq.OrderBy(source(), i => i / 4) : Enumerable.OrderBy(source(), i => i / 4);
        if (type == typeof(IComparer<int>)) return compares ? Comparer<int>.Create((x, y) => (y % 7).CompareTo(x % 7)) : null;
        if (type == typeof(IEqualityComparer<int>)) return compares ? EqualityComparer<int>.Create((x, y) => x % 7 == y % 7, x => x % 7) : null;
        if (typeof(Delegate).IsAssignableFrom(type)) return Function(type);
        if (type == typeof(IEnumerable<int>)) return source();
        return GetType().GetMethod(nameof(Converted), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, [source()]); // ! it is below
    }

    private static IEnumerable<T> Converted<T>(IEnumerable<int> source) => source.Select(i => (T)As(typeof(T), i)!).ToList(); // ! numbers and pairs

    private static Delegate Function(Type type)
    {
        var parameters = type.GetMethod("Invoke")!.GetParameters(); // ! a delegate
        var name = parameters.Length switch { 1 => nameof(OfOne), 2 => nameof(OfTwo), _ => throw new NotSupportedException(type.ToString()) };
        return Delegate.CreateDelegate(type, typeof(LinqCall).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.GetGenericArguments())); // ! they are below
    }

    private static TResult OfOne<T, TResult>(T value) => (TResult)As(typeof(TResult), Number(value))!; // ! as below

    private static TResult OfTwo<T1, T2, TResult>(T1 one, T2 other) => (TResult)As(typeof(TResult), Number(one) * 3 + Number(other))!; // ! as below

    private static int Number(object? value) => value is IEnumerable many ? many.Cast<int>().Aggregate(17, (sum, i) => unchecked(sum * 31 + i)) % 1000 : Convert.ToInt32(value ?? -1, CultureInfo.InvariantCulture);

    private static object? As(Type type, int value)
    {
        if (type == typeof(bool)) return value % 3 != 0;
        if (type == typeof(IEnumerable<int>)) return new[] { value, value + 1 };
        if (type == typeof(KeyValuePair<int, int>)) return KeyValuePair.Create(value, -value);
        if (type == typeof((int, int))) return (value, -value);
        if (System.Nullable.GetUnderlyingType(type) is { } number) return value % 4 == 0 ? null : Convert.ChangeType(value, number, CultureInfo.InvariantCulture);
        return Convert.ChangeType(value % 1009, type, CultureInfo.InvariantCulture);
    }

    private static string Text(object? value) => value switch
    {
        IGrouping<int, int> group => $"{group.Key}:[{string.Join(' ', group)}]",
        string text => text,
        IEnumerable many => $"[{string.Join(' ', many.Cast<object?>().Select(Text))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
