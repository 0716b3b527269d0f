using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Runtime.Isolation.Runs;

/// <summary>Where a worker writes one answer after another.</summary>
internal sealed class AnswerBuffer
{
    private readonly JsonBuffer _buffer = JsonBuffer.Take();

    public ReadOnlyMemory<byte> Output(Usage usage, Action<Utf8JsonWriter> write)
    {
        Begin(RunFrames.Output, usage);
        write(_buffer.Json);
        _buffer.Json.Flush();
        return _buffer.Written;
    }

    public ReadOnlyMemory<byte> Stop(Stop stop, Usage usage)
    {
        Begin(RunFrames.Stopped, usage);
        using var text = new MemoryStream();
        using (var writer = new BinaryWriter(text, Encoding.UTF8, leaveOpen: true)) RunFrames.WriteStop(writer, stop);
        _buffer.Add(text.ToArray());
        return _buffer.Written;
    }

    private void Begin(byte kind, Usage usage)
    {
        _buffer.Clear();
        Span<byte> head = stackalloc byte[RunFrames.UsageHead];
        head[0] = kind;
        BinaryPrimitives.WriteInt64LittleEndian(head[1..], usage.Fuel);
        BinaryPrimitives.WriteInt64LittleEndian(head[9..], usage.AllocatedBytes);
        BinaryPrimitives.WriteInt64LittleEndian(head[17..], usage.Elapsed.Ticks);
        BinaryPrimitives.WriteInt32LittleEndian(head[25..], usage.Depth);
        _buffer.Add(head);
    }
}
