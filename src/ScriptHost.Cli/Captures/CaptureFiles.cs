using System.Buffers;
using ScriptHost.Registry;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Captures;

/// <summary>Capture files on disk and on the standard streams.</summary>
internal static class CaptureFiles
{
    private const int FlushFrom = 1 << 20;

    /// <summary>Line by line; the filters of the query apply, its <c>Most</c> takes the first ones.</summary>
    public static IEnumerable<Capture> Read(string file, CaptureQuery query, Action<CaptureLine> bad)
    {
        if (file != "-" && !File.Exists(file)) throw new UsageException($"There is no capture file '{file}'. Write one: scripthost captures export --out {Shell.Quoted(file)}");
        return Filtered(file, query, bad);
    }

    /// <summary>Writes captures as they come.</summary>
    /// <param name="file">Null for stdout.</param>
    /// <returns>How many.</returns>
    public static int Write(string? file, IEnumerable<Capture> captures)
    {
        using var target = file is null ? System.Console.OpenStandardOutput() : Create(file);
        var lines = new ArrayBufferWriter<byte>();
        var count = 0;
        foreach (var capture in captures)
        {
            CaptureFile.Write(lines, capture);
            count++;
            if (lines.WrittenCount >= FlushFrom) Flush(target, lines);
        }
        Flush(target, lines);
        return count;
    }

    private static IEnumerable<Capture> Filtered(string file, CaptureQuery query, Action<CaptureLine> bad)
    {
        using var source = file == "-" ? System.Console.OpenStandardInput() : File.OpenRead(file);
        var left = query.Most ?? int.MaxValue;
        foreach (var line in CaptureFile.Read(source))
        {
            if (line.Capture is not { } capture) bad(line);
            else if (Takes(query, capture))
            {
                if (left-- == 0) yield break;
                yield return capture;
            }
        }
    }

    private static bool Takes(CaptureQuery query, Capture capture) =>
        (query.Point is null || query.Point == capture.Point) && (query.Version is null || query.Version == capture.Version) && (query.Since is null || query.Since <= capture.At);

    private static FileStream Create(string file)
    {
        try
        {
            return File.Create(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The file '{file}' cannot be written: {e.Message}", e);
        }
    }

    private static void Flush(Stream target, ArrayBufferWriter<byte> lines)
    {
        target.Write(lines.WrittenSpan);
        target.Flush();
        lines.ResetWrittenCount();
    }
}
