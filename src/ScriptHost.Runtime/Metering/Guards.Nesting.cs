using System.Reflection;
using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime;

public static partial class Guards
{
    /// <summary>Tuples and pairs inside of each other. Their texts, hash codes and comparisons are the framework's own recursion.</summary>
    private const int MostNested = 256;

    // Called where a script makes an object of a tuple: one that holds itself many times over, in depth or in breadth, ends here.
    public static object Nested(object value)
    {
        var left = MostNested;
        CountNested(value, ref left);
        return value;
    }

    private static void CountNested(object? value, ref int left)
    {
        if (value is ITuple tuple)
        {
            Enter(ref left);
            for (var i = 0; i < tuple.Length; i++) CountNested(tuple[i], ref left);
        }
        else if (value?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            Enter(ref left);
            foreach (var part in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)) CountNested(part.GetValue(value), ref left);
        }
    }

    private static void Enter(ref int left)
    {
        Meter.Current.Burn(1);
        if (--left < 0) throw Meter.Current.TooDeep(NoSite);
    }
}
