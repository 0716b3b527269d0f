using System.Text;
using System.Text.Json;

namespace ScriptHost.Verification.Workers;

/// <summary>What goes through the pipe of a worker: JSON; an empty question asks it to get ready, and its answer is the text of what keeps it from that.</summary>
internal static class Frame
{
    public static byte[] Of<T>(T message) => JsonSerializer.SerializeToUtf8Bytes(message);

    public static T Read<T>(ReadOnlySpan<byte> frame) => JsonSerializer.Deserialize<T>(frame) ?? throw new JsonException($"The frame holds no {typeof(T).Name}.");

    public static string Text(ReadOnlySpan<byte> frame) => Encoding.UTF8.GetString(frame);

    public static byte[] Of(string text) => Encoding.UTF8.GetBytes(text);
}
