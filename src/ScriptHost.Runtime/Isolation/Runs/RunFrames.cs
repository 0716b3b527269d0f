using System.Text;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Runtime.Isolation.Runs;

/// <summary>The questions and answers between a run pool and its workers. The first byte of each says what it is.</summary>
internal static class RunFrames
{
    // Questions.
    public const byte Contract = 1;
    public const byte Image = 2;
    public const byte ImageAtOnce = 3;
    public const byte Decide = 4;

    // Answers.
    public const byte Done = 1;
    public const byte Refused = 2;
    public const byte Output = 3;
    public const byte Stopped = 4;

    /// <summary>The kind and the image's number, before the input or the image.</summary>
    public const int DecideHead = 1 + sizeof(int);

    /// <summary>The kind, then fuel, bytes, depth and ticks, before the output or the stop.</summary>
    public const int UsageHead = 1 + (3 * sizeof(long)) + sizeof(int);

    public static byte[] OfContract(PluginFiles files, ContractId id) => Write(Contract, writer =>
    {
        writer.Write(id.ToString());
        files.Write(writer);
    });

    /// <param name="kind"><see cref="Image"/> to warm it as well, or <see cref="ImageAtOnce"/>.</param>
    public static byte[] OfImage(byte kind, int number, ScriptImage image) => Write(kind, writer =>
    {
        writer.Write(number);
        writer.Write(image.ToBytes());
    });

    public static byte[] OfRefusal(string message, Stop? stop) => Write(Refused, writer =>
    {
        writer.Write(message);
        writer.Write(stop is not null);
        if (stop is not null) WriteStop(writer, stop);
    });

    public static BinaryReader Reader(ReadOnlyMemory<byte> frame) => new(new MemoryStream(frame[1..].ToArray(), writable: false), Encoding.UTF8);

    public static void WriteStop(BinaryWriter writer, Stop stop)
    {
        writer.Write((int)stop.Reason);
        writer.Write(stop.Message);
        writer.Write(stop.Location ?? "");
    }

    public static Stop ReadStop(BinaryReader reader) => new((StopReason)reader.ReadInt32(), reader.ReadString(), reader.ReadString() is { Length: > 0 } location ? location : null);

    private static byte[] Write(byte kind, Action<BinaryWriter> write)
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write(kind);
        write(writer);
        writer.Flush();
        return buffer.ToArray();
    }
}
