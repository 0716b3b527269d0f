using System.Buffers;
using System.Text;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Registry;

/// <summary>
/// Captures of one point, in the form in which they are kept: lines of a capture file, one after the other, in memory that is used again.
/// Nothing of it is an object for each capture, so that recording costs the garbage collector next to nothing. Not safe from several threads.
/// </summary>
public sealed class CaptureSegment : IDisposable
{
    /// <summary>What a segment holds, in bytes, when no line is longer. Below the runtime's large objects, which would cost a full collection now and then.</summary>
    public const int Size = 64 << 10;

    private readonly StringBuilder _ids = new();
    private byte[] _lines;
    private int _length;

    /// <param name="point">Whose captures they are.</param>
    /// <param name="atLeast">The length of the first line, in bytes.</param>
    public CaptureSegment(string point, int atLeast)
    {
        Point = point;
        Capacity = CapacityFor(atLeast);
        _lines = ArrayPool<byte>.Shared.Rent(Capacity);
    }

    public string Point { get; }

    /// <summary>Captures in it.</summary>
    public int Count { get; private set; }

    /// <summary>What it takes of memory, in bytes, however much is in it.</summary>
    public int Capacity { get; }

    /// <summary>When the latest of them was decided.</summary>
    public DateTimeOffset LastAt { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>The ids in the order of the lines, a line each.</summary>
    internal string Ids => _ids.ToString();

    /// <summary>The least id, in the order of their letters; empty when there is none.</summary>
    internal string LeastId { get; private set; } = "";

    /// <inheritdoc cref="LeastId"/>
    internal string MostId { get; private set; } = "";

    /// <summary>A capture file.</summary>
    internal ReadOnlyMemory<byte> Lines => _lines.AsMemory(0, _length);

    /// <summary>The <see cref="Capacity"/> of a segment whose first line is so long, in bytes.</summary>
    public static int CapacityFor(int line) => Math.Max(Size, line);

    /// <summary>As many as are needed.</summary>
    internal static IEnumerable<CaptureSegment> Of(string point, IEnumerable<Capture> captures)
    {
        var (segment, line) = (default(CaptureSegment), new ArrayBufferWriter<byte>());
        foreach (var capture in captures)
        {
            line.ResetWrittenCount();
            CaptureFile.Write(line, capture);
            if (segment?.TryAdd(capture.Id, capture.At, line.WrittenSpan) == true) continue;
            if (segment is not null) yield return segment;
            segment = new CaptureSegment(point, line.WrittenCount);
            segment.TryAdd(capture.Id, capture.At, line.WrittenSpan);
        }
        if (segment is not null) yield return segment;
    }

    /// <summary>False when there is no room left.</summary>
    /// <param name="line">As <see cref="CaptureFile.Write(JsonBuffer, Capture)"/> writes it.</param>
    public bool TryAdd(string id, DateTimeOffset at, ReadOnlySpan<byte> line)
    {
        if (!line.TryCopyTo(_lines.AsSpan(_length))) return false;
        _length += line.Length;
        if (Count++ > 0) _ids.Append('\n');
        _ids.Append(id);
        if (Count == 1 || string.CompareOrdinal(id, LeastId) < 0) LeastId = id;
        if (string.CompareOrdinal(id, MostId) > 0) MostId = id;
        if (at > LastAt) LastAt = at;
        return true;
    }

    /// <summary>Forgets the captures; the memory is another segment's from now on.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_lines);
        (_lines, _length) = ([], 0);
    }
}
