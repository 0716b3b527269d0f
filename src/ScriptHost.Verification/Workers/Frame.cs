using System.Text;
using System.Text.Json;

namespace ScriptHost.Verification.Workers;

/// <summary>What goes through the pipe of a worker: JSON, or a word.</summary>
internal static class Frame
{
    /// <summary>Asks a new process to load its plug-ins.</summary>
    public static byte[] Load { get; } = "load"u8.ToArray();

    /// <summary>Asks a new process to load its plug-ins and to do its work once, so that the first real question is answered fast.</summary>
    public static byte[] WarmUp { get; } = "warm up"u8.ToArray();

    public static bool Is(ReadOnlySpan<byte> frame, byte[] word) => frame.SequenceEqual(word);

    public static byte[] Of<T>(T message) => JsonSerializer.SerializeToUtf8Bytes(message);

    public static T Read<T>(ReadOnlySpan<byte> frame) => JsonSerializer.Deserialize<T>(frame) ?? throw new JsonException($"The frame holds no {typeof(T).Name}.");

    public static string Text(ReadOnlySpan<byte> frame) => Encoding.UTF8.GetString(frame);

    public static byte[] Of(string text) => Encoding.UTF8.GetBytes(text);
}
