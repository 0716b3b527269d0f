using System.IO.Compression;
using ScriptHost.Runtime;

namespace ScriptHost.Registry.Sqlite;

/// <summary>
/// The lines of a segment as they are on disk: zlib (RFC 1950) at its fastest. The lines of one point are so much alike that this costs
/// less than to write them as they are, and a limit in bytes holds four to five times as many.
/// </summary>
internal static class CapturePacking
{
    public static byte[] Pack(ReadOnlySpan<byte> lines)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest)) zlib.Write(lines);
        return packed.ToArray();
    }

    /// <exception cref="RegistryException">The lines are damaged.</exception>
    public static IEnumerable<Capture> Read(byte[] packed)
    {
        using var lines = Open(packed);
        using var read = CaptureFile.Read(lines).GetEnumerator();
        while (MoveNext(read))
            yield return read.Current.Capture ?? throw Damaged($"line {read.Current.Number} {read.Current.Fault}");
    }

    // Files of earlier builds hold lines as they are.
    private static Stream Open(byte[] packed)
    {
        var bytes = new MemoryStream(packed, writable: false);
        return packed is [(byte)'{', ..] ? bytes : new ZLibStream(bytes, CompressionMode.Decompress);
    }

    private static bool MoveNext(IEnumerator<CaptureLine> lines)
    {
        try
        {
            return lines.MoveNext();
        }
        catch (InvalidDataException e)
        {
            throw Damaged(e.Message.TrimEnd('.'));
        }
    }

    private static RegistryException Damaged(string how) => new($"The capture file has a damaged segment: {how}. Move captures.db away; decisions go on without it.");
}
