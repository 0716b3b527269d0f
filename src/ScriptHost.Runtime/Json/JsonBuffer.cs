using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScriptHost.Runtime.Json;

/// <summary>A JSON writer over memory that is used again by the next request of the thread. Written in full before anything is sent, so that a fault can still become a problem.</summary>
public sealed class JsonBuffer
{
    private const int LargestKept = 256 << 10;
    private const int MostKept = 4; // as deep as they are used inside one another

    [ThreadStatic]
    private static Stack<JsonBuffer>? _free;

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    private JsonBuffer() => Json = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    public Utf8JsonWriter Json { get; }

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public static JsonBuffer Take() => _free is { } free && free.TryPop(out var buffer) ? buffer : new JsonBuffer();

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
        _free ??= new Stack<JsonBuffer>(MostKept);
        if (_bytes.Capacity <= LargestKept && _free.Count < MostKept) _free.Push(this);
    }
}
