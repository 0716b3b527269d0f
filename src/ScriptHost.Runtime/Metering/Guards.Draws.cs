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

    public static void GetItemsInto<T>(Random random, ReadOnlySpan<T> choices, Span<T> destination)
    {
        ChargeDraws(destination.Length);
        random.GetItems(choices, destination);
    }

    public static void GetHexStringInto(Random random, Span<char> destination, bool lowercase)
    {
        ChargeDraws(destination.Length);
        random.GetHexString(destination, lowercase);
    }

    public static void NextBytes(Random random, byte[] buffer)
    {
        ChargeDraws(buffer?.Length ?? 0);
        random.NextBytes(buffer!); // ! the framework names the argument
    }

    public static void NextBytesOfSpan(Random random, Span<byte> buffer)
    {
        ChargeDraws(buffer.Length);
        random.NextBytes(buffer);
    }

    public static void Shuffle<T>(Random random, T[] values)
    {
        ChargeSwaps(values?.Length ?? 0);
        random.Shuffle(values!); // ! see NextBytes
    }

    public static void ShuffleSpan<T>(Random random, Span<T> values)
    {
        ChargeSwaps(values.Length);
        random.Shuffle(values);
    }

    // Each element is swapped with one that is far away.
    private static void ChargeSwaps(int length) => ChargeDraws(4 * Math.Min(length, int.MaxValue / 4));

    private static void ChargeDraws(int length) => Meter.Current.Burn(Math.Max(0L, length) * DrawFuel);
}
