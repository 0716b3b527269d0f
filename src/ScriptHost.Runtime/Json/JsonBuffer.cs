using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScriptHost.Runtime.Json;

/// <summary>A JSON writer over memory that is used again by the next request of the thread. Written in full before anything is sent, so that a fault can still become a problem.</summary>
public sealed class JsonBuffer
{
    private const int LargestKept = 256 << 10;

    [ThreadStatic]
    private static JsonBuffer? _free;

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    private JsonBuffer() => Json = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    public Utf8JsonWriter Json { get; }

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public static JsonBuffer Take()
    {
        var buffer = _free ?? new JsonBuffer();
        _free = null;
        return buffer;
    }

    public void Add(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>Forgets what was written, complete or not.</summary>
    public void Clear()
    {
        _bytes.ResetWrittenCount();
        Json.Reset();
    }

    public void Return()
    {
        Clear();
        if (_bytes.Capacity <= LargestKept) _free = this;
    }
}
