using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ScriptHost.Runtime;

/// <content>The texts that objects of the framework hold, and write wherever they are written. What a script's own object says is charged where its 'ToString' returns.</content>
public static partial class Guards
{
    public static void AppendValue<T>(ref DefaultInterpolatedStringHandler handler, T value)
    {
        ChargeHeld(value);
        handler.AppendFormatted(value);
    }

    public static void BuildValue<T>(ref StringBuilder.AppendInterpolatedStringHandler handler, T value)
    {
        ChargeHeld(value);
        handler.AppendFormatted(value);
    }

    private static void ChargeHeld<T>(T value)
    {
        const int Ordinary = 99;
        if (typeof(T).IsPrimitive || value is null) return;
        if (Held(value) is var characters and > Ordinary) ChargeText(characters, 0);
    }

    private static long Held(object? value)
    {
        var met = 0;
        return Held(value, level: 0, ref met);
    }

    private static long Held(object? value, int level, ref int met)
    {
        switch (value)
        {
            case string text:
                return text.Length;
            case StringBuilder builder:
                return builder.Length;
            case ReadOnlyMemory<char> part:
                return part.Length;
            case Memory<char> part:
                return part.Length;
            case ITuple tuple:
            {
                Enter(level, ref met);
                long characters = 0;
                for (var i = 0; i < tuple.Length; i++) characters += Held(tuple[i], level + 1, ref met);
                return characters;
            }
            case not null when PairType(value) is { } type:
            {
                Enter(level, ref met);
                long characters = 0;
                foreach (var part in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)) characters += Held(part.GetValue(value), level + 1, ref met);
                return characters;
            }
            default:
                return 0;
        }
    }
}
