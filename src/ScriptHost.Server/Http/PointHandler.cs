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
internal sealed partial class PointHandler<TInput, TOutput>(DecisionPoint<TInput, TOutput> point, IVersionStore store, RequestLimits limits, DecisionCounters counters, TimeProvider time, ILogger logger) : PointHandler
    where TInput : class
    where TOutput : class
{
    private readonly ContractJson<TInput, TOutput> _json = new();
    private readonly ConcurrentDictionary<int, Deployment<TInput, TOutput>> _overrides = [];

    public override ContractJson Json => _json;

    public override IEnumerable<JsonNode?> Samples() => point.Samples.Select(s => JsonSerializer.SerializeToNode(s, _json.Options));

    public override async Task DecideAsync(HttpContext context)
    {
        RequestBody.RequireJson(context);
        var deployment = await DeploymentAsync(context).ConfigureAwait(false);
        var input = await ReadAsync(context).ConfigureAwait(false);
        var decision = await RunAsync(deployment, input, context.RequestAborted).ConfigureAwait(false);
        await WriteAsync(context, deployment, decision).ConfigureAwait(false);
    }

    public override Task DecideBatchAsync(HttpContext context) => new Batch<TInput, TOutput>(this, context, limits).RunAsync();

    /// <summary>What the request asks for: the version of its header, otherwise the live one.</summary>
    public async ValueTask<Deployment<TInput, TOutput>> DeploymentAsync(HttpContext context)
    {
        if (context.Request.Headers[Headers.Version] is not [{ } text]) return Live();
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            throw new ProblemException(Problems.Malformed($"The header '{Headers.Version}' must be a version number from 1."));
        return _overrides.TryGetValue(number, out var known) ? known : await LoadAsync(number, context.RequestAborted).ConfigureAwait(false);
    }

    public Deployment<TInput, TOutput> Live() => point.Live ?? throw new PointNotReadyException(point.Name);

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

    public async ValueTask<Decision<TOutput>> RunAsync(Deployment<TInput, TOutput> deployment, TInput input, CancellationToken cancellationToken)
    {
        try
        {
            var decision = await point.DecideAsync(deployment, input, cancellationToken).ConfigureAwait(false);
            counters.Count(point.Name, decision.Stop is not null);
            return decision;
        }
#pragma warning disable CA1031 // the script never throws through here, so this is the contract's enricher
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogEnrichment(e, point.Name);
            throw new ProblemException(Problems.Enrichment(point.Name));
        }
    }

    /// <summary>Writes the output, or says why there is none that could be written.</summary>
    public Problem? Write(Utf8JsonWriter writer, Deployment<TInput, TOutput> deployment, in Decision<TOutput> decision)
    {
        if (decision.Output is not { } output) return Stopped(deployment, decision, decision.Stop!); // without output there is a stop
        try
        {
            _json.WriteOutput(writer, output);
            return null;
        }
        catch (JsonException e)
        {
            return Stopped(deployment, decision, new Stop(StopReason.InvalidOutput, $"returned an output that JSON cannot carry: {e.Message.TrimEnd('.')}"));
        }
    }

    private Problem Stopped(Deployment<TInput, TOutput> deployment, in Decision<TOutput> decision, Stop stop) =>
        Problems.Stopped(point.Name, deployment.Version, stop, deployment.Program.Image.Facts.Budget, decision.Usage);

    private async ValueTask<TInput> ReadAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        var body = await RequestBody.WholeAsync(reader, context.RequestAborted).ConfigureAwait(false);
        var read = Read(body.Buffer);
        reader.AdvanceTo(body.Buffer.End);
        return read.Value ?? throw new ProblemException(Problems.Input(read.Faults.AsSpan()));
    }

    private async Task WriteAsync(HttpContext context, Deployment<TInput, TOutput> deployment, Decision<TOutput> decision)
    {
        var response = context.Response;
        response.Headers[Headers.DecisionId] = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        response.Headers[Headers.Version] = deployment.Version.ToString(CultureInfo.InvariantCulture);
        response.Headers[Headers.Fuel] = decision.Usage.Fuel.ToString(CultureInfo.InvariantCulture);

        var buffer = JsonBuffer.Take();
        if (Write(buffer.Json, deployment, decision) is { } problem)
        {
            buffer.Return();
            await problem.WriteAsync(context).ConfigureAwait(false);
            return;
        }
        buffer.Json.Flush();
        var body = decision.IsFallback ? WithFallback(buffer.Written.Span) : buffer.Written;
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
        var version = await store.VersionAsync(point.Name, number, cancellationToken).ConfigureAwait(false) ?? throw new ProblemException(Problems.UnknownVersion(point.Name, number));
        try
        {
            var image = await store.ImageAsync(version.ImageSeal, cancellationToken).ConfigureAwait(false) ?? throw new ImageException($"The image of version {number} is not in the registry.");
            var deployment = await Task.Run(() => point.Prepare(image, number), cancellationToken).ConfigureAwait(false);
            return _overrides.GetOrAdd(number, deployment);
        }
        catch (Exception e) when (e is ImageException or ProgramException)
        {
            throw new ProblemException(Problems.VersionCannotRun($"Version {number} of '{point.Name}' cannot run beside the live one: {e.Message} Deploying it compiles it again."));
        }
    }

    [LoggerMessage(EventIds.Enrichment, LogLevel.Error, "The contract of {DecisionPoint} could not complete an input")]
    private partial void LogEnrichment(Exception exception, string decisionPoint);
}
