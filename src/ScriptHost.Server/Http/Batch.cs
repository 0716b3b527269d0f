using System.Buffers;
using Microsoft.AspNetCore.Http;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Server.Http;

/// <summary>
/// One batch: a line in, a line out, in order. Answers flow while inputs still arrive; what is held is one line and one output buffer,
/// however long the batch is. Each line is decided by the version that is live at that moment, and names it.
/// </summary>
internal sealed class Batch<TInput, TOutput>(PointHandler<TInput, TOutput> handler, HttpContext context, RequestLimits limits)
    where TInput : class
    where TOutput : class
{
    private const int FlushFrom = 32 << 10;

    private static readonly string[] MediaTypes = ["application/x-ndjson", "application/jsonl"];

    private readonly JsonBuffer _line = JsonBuffer.Take();
    private Deployment<TInput, TOutput>? _asked;
    private int _number;
    private int _unflushed;

    public async Task RunAsync()
    {
        if (!MediaTypes.Any(type => RequestBody.IsOf(context, type))) throw new ProblemException(Problems.MediaType(context.Request.ContentType, MediaTypes[0]));
        RequestBody.Limit(context, limits.Batch);
        var live = await handler.DeploymentAsync(context).ConfigureAwait(false);
        _asked = context.Request.Headers.ContainsKey(Headers.Version) ? live : null;

        context.Response.ContentType = MediaTypes[0];
        try
        {
            await LinesAsync().ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (context.Response.HasStarted && e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            Error(Problems.TooLarge(limits.Batch));
        }
        await FlushAsync().ConfigureAwait(false);
        _line.Return();
    }

    private async Task LinesAsync()
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            var rest = read.Buffer;
            while (TryTakeLine(ref rest, read.IsCompleted, out var line))
            {
                await LineAsync(line).ConfigureAwait(false);
                if (_unflushed >= FlushFrom) await FlushAsync().ConfigureAwait(false);
            }
            var tooLong = rest.Length > limits.BatchLine;
            reader.AdvanceTo(rest.Start, rest.End);
            if (tooLong)
            {
                _number++;
                Error(Problems.TooLarge(limits.BatchLine)); // where its end is, is not known: the batch ends here
                return;
            }
            if (read.IsCompleted) return;
            await FlushAsync().ConfigureAwait(false); // no complete line is left: let the caller have what there is
        }
    }

    private async ValueTask LineAsync(ReadOnlySequence<byte> text)
    {
        _number++;
        if (text.Length > limits.BatchLine)
        {
            Error(Problems.TooLarge(limits.BatchLine));
            return;
        }
        var input = handler.Read(text);
        if (input.Value is not { } value)
        {
            Error(Problems.Input(input.Faults.AsSpan()));
            return;
        }
        var deployment = _asked ?? handler.Live();
        try
        {
            Output(await handler.RunAsync(deployment, value, context.RequestAborted).ConfigureAwait(false));
        }
        catch (ProblemException e)
        {
            Error(e.Problem);
        }
    }

    private void Output(in Made<TInput, TOutput> made)
    {
        var json = _line.Json;
        json.WriteStartObject();
        json.WritePropertyName("output"u8);
        json.Flush();
        var start = _line.Written.Length;
        if (handler.Write(json, made.Decision) is { } stop)
        {
            _line.Clear();
            handler.Record(made, null, stop);
            Error(handler.Stopped(made, stop), made.Id.ToString());
            return;
        }
        json.Flush();
        handler.Record(made, _line.Written[start..], null);
        json.WriteNumber("version"u8, made.Deployment.Version);
        json.WriteNumber("fuel"u8, made.Decision.Usage.Fuel);
        if (made.Decision.IsFallback) json.WriteBoolean("fallback"u8, true);
        json.WriteString("id"u8, made.Id.ToString());
        json.WriteEndObject();
        Send();
    }

    /// <param name="decision">The id of the decision; null when there was none.</param>
    private void Error(Problem problem, string? decision = null)
    {
        var json = _line.Json;
        json.WriteStartObject();
        json.WriteNumber("line"u8, _number);
        json.WritePropertyName("error"u8);
        problem.ToJson().WriteTo(json);
        if (decision is not null) json.WriteString("id"u8, decision);
        json.WriteEndObject();
        Send();
    }

    private void Send()
    {
        _line.Json.Flush();
        _line.Add("\n"u8);
        context.Response.BodyWriter.Write(_line.Written.Span);
        _unflushed += _line.Written.Length;
        _line.Clear();
    }

    private async ValueTask FlushAsync()
    {
        if (_unflushed == 0) return;
        _unflushed = 0;
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Takes the next line that is not blank; the last one needs no line end.</summary>
    private bool TryTakeLine(ref ReadOnlySequence<byte> rest, bool isLast, out ReadOnlySequence<byte> line)
    {
        while (!rest.IsEmpty)
        {
            if (rest.PositionOf((byte)'\n') is { } end)
            {
                line = rest.Slice(0, end);
                rest = rest.Slice(rest.GetPosition(1, end));
            }
            else if (isLast)
            {
                line = rest;
                rest = rest.Slice(rest.End);
            }
            else
            {
                break;
            }
            if (!IsBlank(line)) return true;
            _number++;
        }
        line = default;
        return false;
    }

    private static bool IsBlank(in ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
            if (!part.Span.Trim(" \t\r"u8).IsEmpty) return false;
        return true;
    }
}
