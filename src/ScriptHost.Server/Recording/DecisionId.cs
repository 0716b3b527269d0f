using System.Buffers.Binary;

namespace ScriptHost.Server;

/// <summary>Names a decision for ever: a UUID of version 7, which holds its time in milliseconds and sorts by it.</summary>
internal readonly record struct DecisionId(Guid Value)
{
    private const int ByteLength = 16;

    public DateTimeOffset At
    {
        get
        {
            Span<byte> bytes = stackalloc byte[ByteLength];
            Value.TryWriteBytes(bytes, bigEndian: true, out _);
            return DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16));
        }
    }

    public static DecisionId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static bool TryParse(string text, out DecisionId id)
    {
        id = Guid.TryParseExact(text, "N", out var value) ? new DecisionId(value) : default;
        return id.Value.Version == 7;
    }

    /// <summary>Whether it is among a share of all decisions. An id that is in a share is in every larger one.</summary>
    /// <param name="rate">0 for none to 1 for all.</param>
    public bool IsIn(double rate)
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]) < rate * (1L << 32); // the end of it is random
    }

    public override string ToString() => Value.ToString("N");
}
