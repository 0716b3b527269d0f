using System.Buffers.Binary;

namespace ScriptHost.Runtime.Isolation;

/// <summary>
/// Messages over a pair of pipes, each after its length in four bytes. Blocking, one user at a time. A message is one write and, when it
/// is small, one read: a round trip costs two switches between processes and little else.
/// </summary>
internal sealed class Frames(Stream input, Stream output)
{
    /// <summary>More than any image, plug-in or input; a length beyond it is no frame of ours.</summary>
    public const int Largest = 256 << 20;

    private const int LengthBytes = sizeof(int);
    private const int LargestKept = 1 << 20;

    private byte[] _read = new byte[16 << 10];
    private byte[] _write = new byte[16 << 10];

    /// <summary>The next message; valid until the next read. Null at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">What came is no message.</exception>
    public ReadOnlyMemory<byte>? Read()
    {
        var have = 0;
        while (have < LengthBytes)
        {
            var read = input.Read(_read, have, _read.Length - have);
            if (read == 0) return have == 0 ? null : throw new InvalidDataException("A frame was cut off.");
            have += read;
        }
        var length = BinaryPrimitives.ReadInt32LittleEndian(_read);
        if (length is < 0 or > Largest || have > LengthBytes + length) throw new InvalidDataException("What came through the pipe is no frame.");
        Fit(ref _read, LengthBytes + length, keep: have);
        while (have < LengthBytes + length)
        {
            var read = input.Read(_read, have, LengthBytes + length - have);
            if (read == 0) throw new InvalidDataException("A frame was cut off.");
            have += read;
        }
        return _read.AsMemory(LengthBytes, length);
    }

    public void Write(ReadOnlySpan<byte> message)
    {
        if (message.Length > Largest) throw new ArgumentException($"A frame of {message.Length:N0} bytes is more than {Largest:N0}.", nameof(message));
        Fit(ref _write, LengthBytes + message.Length, keep: 0);
        BinaryPrimitives.WriteInt32LittleEndian(_write, message.Length);
        message.CopyTo(_write.AsSpan(LengthBytes));
        output.Write(_write, 0, LengthBytes + message.Length);
        output.Flush();
    }

    /// <summary>Makes room, and gives back what one large message needed.</summary>
    private static void Fit(ref byte[] buffer, int length, int keep)
    {
        if (length <= buffer.Length && (buffer.Length <= LargestKept || length > LargestKept)) return;
        var fitting = new byte[Math.Max(length, 16 << 10)];
        buffer.AsSpan(0, keep).CopyTo(fitting);
        buffer = fitting;
    }
}
