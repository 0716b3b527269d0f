namespace ScriptHost.Runtime;

public static partial class Guards
{
    public static string HexString(byte[] bytes)
    {
        ChargeCharacters(bytes);
        return Convert.ToHexString(bytes);
    }

    public static string HexStringOfSpan(ReadOnlySpan<byte> bytes)
    {
        ChargeCharacters(bytes);
        return Convert.ToHexString(bytes);
    }

    public static string HexStringLower(byte[] bytes)
    {
        ChargeCharacters(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    public static string HexStringLowerOfSpan(ReadOnlySpan<byte> bytes)
    {
        ChargeCharacters(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    public static string Base64String(byte[] bytes)
    {
        ChargeCharacters(bytes);
        return Convert.ToBase64String(bytes);
    }

    public static string Base64StringOfSpan(ReadOnlySpan<byte> bytes, Base64FormattingOptions options)
    {
        ChargeCharacters(bytes);
        return Convert.ToBase64String(bytes, options);
    }

    // Two digits for a byte; base 64 takes fewer from three bytes on, line breaks included, and rounds up to four characters.
    private static void ChargeCharacters(ReadOnlySpan<byte> bytes) => Allocate(2L * bytes.Length + 2, CharSize);
}
