using System.Reflection;
using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime;

public static partial class Guards
{
    /// <summary>Tuples and pairs inside of each other, in a row. Their texts, hash codes and comparisons are the framework's own recursion.</summary>
    private const int MostLevels = 128;

    /// <summary>Tuples and pairs that are met when each is looked into wherever it is held, as their texts and comparisons do.</summary>
    private const int MostHeld = 10_000;

    // Called where a script makes an object of a tuple: one that holds others without bound, in a row or many times over, ends here.
    public static object Nested(object value)
    {
        var held = 0;
        Count(value, level: 0, ref held);
        return value;
    }

    private static void Count(object? value, int level, ref int held)
    {
        if (value is ITuple tuple)
        {
            Enter(level, ref held);
            for (var i = 0; i < tuple.Length; i++) Count(tuple[i], level + 1, ref held);
        }
        else if (PairType(value) is { } type)
        {
            Enter(level, ref held);
            foreach (var part in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)) Count(part.GetValue(value), level + 1, ref held);
        }
    }

    private static Type? PairType(object? value) =>
        value?.GetType() is { IsGenericType: true, IsValueType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) ? type : null;

    private static void Enter(int level, ref int held)
    {
        var meter = Meter.Current;
        meter.Burn(Meter.SmallCall);
        if (level > MostLevels) throw meter.TooDeep(NoSite);
        if (++held > MostHeld) throw meter.TooLarge();
    }
}
