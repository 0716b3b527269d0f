using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ScriptHost.Contracts;
using ScriptHost.Registry;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Server.Http;

/// <summary>Answers the decision requests of one point, with its types known. Made once per point and contract.</summary>
internal abstract class PointHandler
{
    public abstract ContractJson Json { get; }

    /// <summary>The contract's samples as JSON.</summary>
    public abstract IEnumerable<JsonNode?> Samples();

    public abstract Task DecideAsync(HttpContext context);

    public abstract Task DecideBatchAsync(HttpContext context);
}

/// <inheritdoc/>
internal sealed partial class PointHandler<TInput, TOutput> : PointHandler
    where TInput : class
    where TOutput : class
{
    private readonly DecisionPoint<TInput, TOutput> _point;
    private readonly IVersionStore _store;
    private readonly RequestLimits _limits;
    private readonly DecisionCounters _counters;
    private readonly Recorder _recorder;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ContractJson<TInput, TOutput> _json = new();
    private readonly CaptureForm<TInput, TOutput> _captures;
    private readonly ConcurrentDictionary<int, Deployment<TInput, TOutput>> _overrides = [];

    public PointHandler(DecisionPoint<TInput, TOutput> point, IVersionStore store, RequestLimits limits, DecisionCounters counters, Recorder recorder, TimeProvider time, ILogger logger)
    {
        (_point, _store, _limits, _counters, _recorder, _time, _logger) = (point, store, limits, counters, recorder, time, logger);
        _captures = new CaptureForm<TInput, TOutput>(point.Name, point.Contract.Id, _json);
    }

    public override ContractJson Json => _json;

    public override IEnumerable<JsonNode?> Samples() => _point.Samples.Select(s => JsonSerializer.SerializeToNode(s, _json.Options));

    public override async Task DecideAsync(HttpContext context)
    {
        RequestBody.RequireJson(context);
        var deployment = await DeploymentAsync(context).ConfigureAwait(false);
        var input = await ReadAsync(context).ConfigureAwait(false);
        var made = await RunAsync(deployment, input, context.RequestAborted).ConfigureAwait(false);
        await WriteAsync(context, made).ConfigureAwait(false);
    }

    public override Task DecideBatchAsync(HttpContext context) => new Batch<TInput, TOutput>(this, context, _limits).RunAsync();

    /// <summary>What the request asks for: the version of its header, otherwise the live one.</summary>
    public async ValueTask<Deployment<TInput, TOutput>> DeploymentAsync(HttpContext context)
    {
        if (context.Request.Headers[Headers.Version] is not [{ } text]) return Live();
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            throw new ProblemException(Problems.Malformed($"The header '{Headers.Version}' must be a version number from 1."));
        return _overrides.TryGetValue(number, out var known) ? known : await LoadAsync(number, context.RequestAborted).ConfigureAwait(false);
    }

    public Deployment<TInput, TOutput> Live() => _point.Live ?? throw new PointNotReadyException(_point.Name);

    public JsonRead<TInput> Read(in ReadOnlySequence<byte> text)
    {
        if (text.IsSingleSegment) return _json.ReadInput(text.FirstSpan);
        var length = (int)text.Length; // the limits are far below 2 GiB
        var copy = ArrayPool<byte>.Shared.Rent(length);
        text.CopyTo(copy);
        var read = _json.ReadInput(copy.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(copy);
        return read;
    }

    public async ValueTask<Made<TInput, TOutput>> RunAsync(Deployment<TInput, TOutput> deployment, TInput input, CancellationToken cancellationToken)
    {
        TInput enriched;
        try
        {
            enriched = await _point.EnrichAsync(input, cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("EnrichAsync returned null.");
        }
#pragma warning disable CA1031 // the contract's own code
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogEnrichment(e, _point.Name);
            throw new ProblemException(Problems.Enrichment(_point.Name));
        }
        var decision = await deployment.Program.DecideAsync(enriched, deployment.Version, cancellationToken).ConfigureAwait(false);
        _counters.Count(_point.Name, decision.Stop is not null);
        var id = DecisionId.New(_time.GetUtcNow());
        return new Made<TInput, TOutput>(id, deployment, decision, _recorder.Wants(id) ? enriched : null);
    }

    /// <summary>Writes the output, or says why there is none that could be written.</summary>
    public Stop? Write(Utf8JsonWriter writer, in Decision<TOutput> decision)
    {
        if (decision.Output is not { } output) return decision.Stop!; // without output there is a stop
        try
        {
            _json.WriteOutput(writer, output);
            return null;
        }
        catch (JsonException e)
        {
            return new Stop(StopReason.InvalidOutput, $"returned an output that JSON cannot carry: {e.Message.TrimEnd('.')}");
        }
    }

    public Problem Stopped(in Made<TInput, TOutput> made, Stop stop) =>
        Problems.Stopped(_point.Name, made.Deployment.Version, stop, made.Deployment.Program.Image.Facts.Budget, made.Decision.Usage);

    /// <summary>Hands a decision over to be recorded; returns at once.</summary>
    /// <param name="output">What the caller gets; null when there is none.</param>
    /// <param name="stop">Why there is none; null for what the decision says itself.</param>
    public void Record(in Made<TInput, TOutput> made, ReadOnlyMemory<byte>? output, Stop? stop)
    {
        if (made.Captured is not { } input) return;
        var line = JsonBuffer.Take();
        try
        {
            _captures.Write(line, made, input, output, stop ?? made.Decision.Stop);
            _recorder.Record(_point.Name, made.Id, line.Written.Span);
        }
#pragma warning disable CA1031 // the contract's converters may throw anything, and recording must not cost a decision
        catch (Exception e)
#pragma warning restore CA1031
        {
            _recorder.Lose(_point.Name, e);
        }
        finally
        {
            line.Return();
        }
    }

    private async ValueTask<TInput> ReadAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        var body = await RequestBody.WholeAsync(reader, context.RequestAborted).ConfigureAwait(false);
        var read = Read(body.Buffer);
        reader.AdvanceTo(body.Buffer.End);
        return read.Value ?? throw new ProblemException(Problems.Input(read.Faults.AsSpan()));
    }

    private async Task WriteAsync(HttpContext context, Made<TInput, TOutput> made)
    {
        var response = context.Response;
        response.Headers[Headers.DecisionId] = made.Id.ToString();
        response.Headers[Headers.Version] = made.Deployment.Version.ToString(CultureInfo.InvariantCulture);
        response.Headers[Headers.Fuel] = made.Decision.Usage.Fuel.ToString(CultureInfo.InvariantCulture);

        var buffer = JsonBuffer.Take();
        if (Write(buffer.Json, made.Decision) is { } stop)
        {
            buffer.Return();
            Record(made, null, stop);
            await Stopped(made, stop).WriteAsync(context).ConfigureAwait(false);
            return;
        }
        buffer.Json.Flush();
        Record(made, buffer.Written, null);
        var body = made.Decision.IsFallback ? WithFallback(buffer.Written.Span) : buffer.Written;
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        buffer.Return();
    }

    private static byte[] WithFallback(ReadOnlySpan<byte> output)
    {
        var json = JsonNode.Parse(output)!.AsObject(); // an output is an object
        json["fallback"] = true;
        return JsonSerializer.SerializeToUtf8Bytes(json, ApiJson.Options);
    }

    private async Task<Deployment<TInput, TOutput>> LoadAsync(int number, CancellationToken cancellationToken)
    {
        var version = await _store.VersionAsync(_point.Name, number, cancellationToken).ConfigureAwait(false) ?? throw new ProblemException(Problems.UnknownVersion(_point.Name, number));
        try
        {
            var image = await _store.ImageAsync(version.ImageSeal, cancellationToken).ConfigureAwait(false) ?? throw new ImageException($"The image of version {number} is not in the registry.");
            var deployment = await Task.Run(() => _point.Prepare(image, number), cancellationToken).ConfigureAwait(false);
            return _overrides.GetOrAdd(number, deployment);
        }
        catch (Exception e) when (e is ImageException or ProgramException)
        {
            throw new ProblemException(Problems.VersionCannotRun($"Version {number} of '{_point.Name}' cannot run beside the live one: {e.Message} Deploying it compiles it again."));
        }
    }

    [LoggerMessage(EventIds.Enrichment, LogLevel.Error, "The contract of {DecisionPoint} could not complete an input")]
    private partial void LogEnrichment(Exception exception, string decisionPoint);
}
