using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Runtime;

/// <summary>Captures as people move them: one JSON object a line (JSONL), UTF-8. Written as read, byte for byte; unknown members are passed over.</summary>
public static class CaptureFile
{
    /// <summary>Longest line that is read, 4 MiB: twice what a server takes as a request.</summary>
    public const int MaxLine = 4 << 20;

    private const int TimeLength = 33; // the longest "O"

    /// <summary>Appends one line.</summary>
    public static void Write(IBufferWriter<byte> target, Capture capture)
    {
        ArgumentNullException.ThrowIfNull(target);
        var line = JsonBuffer.Take();
        Write(line, capture);
        target.Write(line.Written.Span);
        line.Return();
    }

    /// <summary>Appends one line.</summary>
    public static void Write(JsonBuffer target, Capture capture)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(capture);
        Write(target.Json, capture);
        target.Json.Flush();
        target.Add("\n"u8);
    }

    /// <summary>Reads a file line by line; a line that is no capture says why instead. Empty lines are passed over.</summary>
    public static IEnumerable<CaptureLine> Read(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var reader = new StreamReader(source, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        for (var number = 1; reader.ReadLine() is { } line; number++)
            if (line.Length > 0) yield return Parse(number, line);
    }

    private static void Write(Utf8JsonWriter json, Capture capture)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, capture.Id);
        json.WriteString("point"u8, capture.Point);
        json.WriteNumber("version"u8, capture.Version);
        json.WriteString("contract"u8, capture.Contract.ToString());
        WriteTime(json, capture.At.UtcDateTime);
        json.WritePropertyName("input"u8);
        json.WriteRawValue(capture.Input.Span, skipInputValidation: true); // it was written, or read, as JSON
        if (capture.Output is { } output)
        {
            json.WritePropertyName("output"u8);
            json.WriteRawValue(output.Span, skipInputValidation: true);
        }
        if (capture.Stop is { } stop) Write(json, stop);
        Write(json, capture.Usage);
        if (!capture.Redacted.IsEmpty) Write(json, capture.Redacted);
        json.WriteEndObject();
    }

    // The writer's own form leaves zeros at the end out.
    private static void WriteTime(Utf8JsonWriter json, DateTime at)
    {
        Span<byte> text = stackalloc byte[TimeLength];
        at.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        json.WriteString("at"u8, text[..length]);
    }

    private static void Write(Utf8JsonWriter json, Stop stop)
    {
        json.WriteStartObject("stop");
        json.WriteString("reason", stop.Reason.ToString());
        json.WriteString("message", stop.Message);
        if (stop.Location is { } location) json.WriteString("location", location);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Usage usage)
    {
        json.WriteStartObject("usage"u8);
        json.WriteNumber("fuel"u8, usage.Fuel);
        json.WriteNumber("allocatedBytes"u8, usage.AllocatedBytes);
        json.WriteNumber("depth"u8, usage.Depth);
        json.WriteNumber("elapsedMs"u8, usage.Elapsed.TotalMilliseconds);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<string> redacted)
    {
        json.WriteStartArray("redacted");
        foreach (var pointer in redacted) json.WriteStringValue(pointer);
        json.WriteEndArray();
    }

    private static CaptureLine Parse(int number, string line)
    {
        if (line.Length > MaxLine) return new CaptureLine(number, null, string.Create(CultureInfo.InvariantCulture, $"has {line.Length:N0} characters; the limit is {MaxLine:N0}"));
        try
        {
            using var document = JsonDocument.Parse(line);
            return new CaptureLine(number, Parse(document.RootElement), null);
        }
        catch (JsonException e)
        {
            return new CaptureLine(number, null, string.Create(CultureInfo.InvariantCulture, $"is no JSON object from column {e.BytePositionInLine + 1} on, as when a file was cut off"));
        }
        catch (Exception e) when (e is KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return new CaptureLine(number, null, $"is no capture: {e.Message.TrimEnd('.')}; it needs id, point, version, contract, at, input and usage, as 'scripthost captures export' writes them");
        }
    }

    private static Capture Parse(JsonElement line) => new(
        line.GetProperty("id").GetString() ?? throw new FormatException("'id' is null"),
        line.GetProperty("point").GetString() ?? throw new FormatException("'point' is null"),
        line.GetProperty("version").GetInt32(),
        ContractId.TryParse(line.GetProperty("contract").GetString(), out var contract) ? contract.Value : throw new FormatException("'contract' is not of the form name@1"),
        line.GetProperty("at").GetDateTimeOffset(),
        Raw(line.GetProperty("input")),
        line.TryGetProperty("output", out var output) ? Raw(output) : default(ReadOnlyMemory<byte>?), // a bare null would become an empty text
        line.TryGetProperty("stop", out var stop) ? StopOf(stop) : null,
        UsageOf(line.GetProperty("usage")))
    {
        Redacted = line.TryGetProperty("redacted", out var redacted) ? [.. redacted.EnumerateArray().Select(p => p.GetString() ?? throw new FormatException("'redacted' holds null"))] : [],
    };

    private static Stop StopOf(JsonElement stop) => new(
        Enum.TryParse<StopReason>(stop.GetProperty("reason").GetString(), out var reason) ? reason : throw new FormatException($"'{stop.GetProperty("reason").GetString()}' is no stop reason"),
        stop.GetProperty("message").GetString() ?? "",
        stop.TryGetProperty("location", out var location) ? location.GetString() : null);

    private static Usage UsageOf(JsonElement usage) => new(
        usage.GetProperty("fuel").GetInt64(), usage.GetProperty("allocatedBytes").GetInt64(), usage.GetProperty("depth").GetInt32(), TimeSpan.FromMilliseconds(usage.GetProperty("elapsedMs").GetDouble()));

    private static ReadOnlyMemory<byte> Raw(JsonElement value) => Encoding.UTF8.GetBytes(value.GetRawText());
}

/// <summary>One line of a capture file.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Fault">What is wrong, as a clause that follows "line 7"; null when there is a capture.</param>
public readonly record struct CaptureLine(int Number, Capture? Capture, string? Fault);
