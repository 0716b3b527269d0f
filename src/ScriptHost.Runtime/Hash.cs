using System.Security.Cryptography;

namespace ScriptHost.Runtime;

/// <summary>SHA-256 over length-prefixed parts, so that no two different sequences of parts hash alike.</summary>
public sealed class Hash
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public Hash Add(string part) => Add(System.Text.Encoding.UTF8.GetBytes(part));

    public Hash Add(ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(length, part.Length);
        _hash.AppendData(length);
        _hash.AppendData(part);
        return this;
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string ToHex() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <summary>Plain SHA-256 of some bytes, as <c>sha256sum</c> prints it.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
