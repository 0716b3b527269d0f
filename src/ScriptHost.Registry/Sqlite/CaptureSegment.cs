using System.Buffers;
using System.Collections.Immutable;
using ScriptHost.Runtime;

namespace ScriptHost.Registry.Sqlite;

/// <summary>Captures of a point that were kept at once.</summary>
/// <param name="Ids">In the order of the lines.</param>
/// <param name="LastAt">When the latest of them was decided.</param>
/// <param name="Lines">A capture file.</param>
internal sealed record CaptureSegment(string Point, ImmutableArray<string> Ids, DateTimeOffset LastAt, byte[] Lines)
{
    private const int LargestLines = 48 << 10;

    /// <summary>As many as are needed, so that few are large objects of the runtime: those would cost a full collection now and then.</summary>
    public static IEnumerable<CaptureSegment> Of(IGrouping<string, Capture> point)
    {
        var (lines, ids, last) = (new ArrayBufferWriter<byte>(LargestLines), ImmutableArray.CreateBuilder<string>(), DateTimeOffset.MinValue);
        foreach (var capture in point)
        {
            CaptureFile.Write(lines, capture);
            ids.Add(capture.Id);
            if (capture.At > last) last = capture.At;
            if (lines.WrittenCount < LargestLines) continue;
            yield return new CaptureSegment(point.Key, ids.ToImmutable(), last, lines.WrittenSpan.ToArray());
            lines.ResetWrittenCount();
            ids.Clear();
            last = DateTimeOffset.MinValue;
        }
        if (ids.Count > 0) yield return new CaptureSegment(point.Key, ids.ToImmutable(), last, lines.WrittenSpan.ToArray());
    }

    /// <exception cref="RegistryException">The lines are damaged.</exception>
    public static IEnumerable<Capture> Read(byte[] lines) => CaptureFile.Read(new MemoryStream(lines, writable: false))
        .Select(line => line.Capture ?? throw new RegistryException($"The capture file has a damaged segment: line {line.Number} {line.Fault}. Move captures.db away; decisions go on without it."));
}
