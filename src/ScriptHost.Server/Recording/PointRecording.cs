using System.Threading.Channels;
using ScriptHost.Registry;

namespace ScriptHost.Server;

/// <summary>
/// The captures of one point on their way to the store: request threads add lines to one open segment, which waits in the queue from its first
/// line on. Safe from any thread.
/// </summary>
internal sealed class PointRecording(string point, ChannelWriter<Waiting> queue, Room room)
{
    private readonly Lock _lock = new();
    private CaptureSegment? _open;

    public RecordingCounts Counts { get; } = new();

    /// <summary>False when the queue is full, or closed.</summary>
    public bool TryAdd(string id, DateTimeOffset at, ReadOnlySpan<byte> line)
    {
        lock (_lock) return _open?.TryAdd(id, at, line) == true || TryOpen(id, at, line);
    }

    /// <summary>Lets nothing more into a segment.</summary>
    /// <returns>Whether it was still open.</returns>
    public bool Close(CaptureSegment segment)
    {
        lock (_lock)
        {
            if (_open != segment) return false;
            _open = null;
            return true;
        }
    }

    public bool IsOpen(CaptureSegment segment)
    {
        lock (_lock) return _open == segment;
    }

    private bool TryOpen(string id, DateTimeOffset at, ReadOnlySpan<byte> line)
    {
        _open = null;
        var capacity = CaptureSegment.CapacityFor(line.Length);
        if (!room.TryTake(capacity)) return false;
        var segment = new CaptureSegment(point, line.Length);
        segment.TryAdd(id, at, line);
        if (queue.TryWrite(new Waiting(this, segment, null)))
        {
            _open = segment;
            return true;
        }
        room.Return(capacity);
        segment.Dispose();
        return false;
    }
}

/// <summary>In the queue: a segment to write, or somebody who waits until all before it is written.</summary>
internal readonly record struct Waiting(PointRecording? Of, CaptureSegment? Segment, TaskCompletionSource? Settled);
