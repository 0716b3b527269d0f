namespace ScriptHost.Runtime;

public static partial class Guards
{
    // As the framework's own seeded generator needs about ten nanoseconds for a number.
    private const int DrawFuel = 2;

    public static T[] GetItems<T>(Random random, T[] choices, int length)
    {
        ChargeDraws(length);
        AllocateElements<T>(length);
        return random.GetItems(choices, length);
    }

    public static T[] GetItemsOfSpan<T>(Random random, ReadOnlySpan<T> choices, int length)
    {
        ChargeDraws(length);
        AllocateElements<T>(length);
        return random.GetItems(choices, length);
    }

    public static string GetString(Random random, ReadOnlySpan<char> choices, int length)
    {
        ChargeDraws(length);
        Allocate(length, CharSize);
        return random.GetString(choices, length);
    }

    public static string GetHexString(Random random, int stringLength, bool lowercase)
    {
        ChargeDraws(stringLength);
        Allocate(stringLength, CharSize);
        return random.GetHexString(stringLength, lowercase);
    }

    private static void ChargeDraws(int length) => Meter.Current.Burn(Math.Max(0L, length) * DrawFuel);
}
