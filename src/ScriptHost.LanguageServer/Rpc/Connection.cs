using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ScriptHost.LanguageServer.Rpc;

/// <summary>
/// JSON-RPC 2.0 in both directions. Messages begin in the order in which they come; what a request goes on to do runs beside later
/// messages, on what it took with it when it began.
/// </summary>
/// <param name="log">Told what breaks where nobody waits for an answer.</param>
internal sealed class Connection(MessageStream messages, Action<string> log)
{
    private static readonly JsonElement NoParameters = JsonElement.Parse("{}");

    private readonly Dictionary<string, Func<JsonElement, Work>> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action<JsonElement>> _notifications = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _asked = new(StringComparer.Ordinal);
    private long _lastId;
    private bool _ended;

    private delegate Task<Action<Utf8JsonWriter>> Work(CancellationToken cancellationToken);

    /// <summary>Refuses a method for now; null admits it.</summary>
    public Func<string, RpcException?> Refusal { get; set; } = _ => null;

    /// <param name="begin">Called in order; what it returns runs beside later messages.</param>
    public void OnRequest<TParams, TResult>(string method, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result, Func<TParams, Func<CancellationToken, Task<TResult>>> begin) =>
        _requests[method] = json =>
        {
            var work = begin(Read(json, parameters));
            return async cancellationToken =>
            {
                var value = await work(cancellationToken).ConfigureAwait(false);
                return writer => JsonSerializer.Serialize(writer, value, result);
            };
        };

    public void OnNotification<TParams>(string method, JsonTypeInfo<TParams> parameters, Action<TParams> handle) =>
        _notifications[method] = json => handle(Read(json, parameters));

    /// <summary>Reads until the input or <see cref="End"/> ends it.</summary>
    /// <exception cref="InvalidDataException">The input is no sequence of messages.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!_ended)
        {
            try
            {
                if (await messages.ReadAsync(cancellationToken).ConfigureAwait(false) is not { } body) return;
                LoneSurrogates.Replace(body);
                using var message = JsonDocument.Parse(body);
                Take(message.RootElement);
            }
            catch (JsonException e)
            {
                await RefuseAsync("null", new RpcException(ErrorCode.Parse, $"The message is not JSON: {e.Message}")).ConfigureAwait(false);
            }
            catch (RpcException e)
            {
                await RefuseAsync("null", e).ConfigureAwait(false);
            }
        }
    }

    /// <summary>To be called by a notification: no message after it is read.</summary>
    public void End() => _ended = true;

    public Task NotifyAsync<T>(string method, T parameters, JsonTypeInfo<T> type) => SendAsync(writer => Call(writer, method, null, parameters, type));

    /// <summary>Asks the other side.</summary>
    /// <exception cref="RpcException">It answered with an error.</exception>
    public async Task<JsonElement> AskAsync<T>(string method, T parameters, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _lastId);
        var key = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = _asked[key] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(writer => Call(writer, method, id, parameters, type)).ConfigureAwait(false);
        return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static T Read<T>(JsonElement json, JsonTypeInfo<T> type)
    {
        try
        {
            return json.Deserialize(type) ?? throw new RpcException(ErrorCode.InvalidParams, $"The params are missing; send a {typeof(T).Name}.");
        }
        catch (JsonException e)
        {
            throw new RpcException(ErrorCode.InvalidParams, $"The params are no {typeof(T).Name}: {e.Message}");
        }
    }

    private void Take(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object) throw new RpcException(ErrorCode.InvalidRequest, $"A message must be an object, not {message.ValueKind}; LSP has no batches.");
        var id = message.TryGetProperty("id", out var given) ? given.GetRawText() : null;
        var parameters = message.TryGetProperty("params", out var sent) && sent.ValueKind != JsonValueKind.Null ? sent : NoParameters;
        if (!message.TryGetProperty("method", out var named) || named.GetString() is not { } method) TakeAnswer(id, message);
        else if (id is not null) TakeRequest(id, method, parameters);
        else if (method == "$/cancelRequest") Cancel(parameters);
        else TakeNotification(method, parameters);
    }

    private void TakeAnswer(string? id, JsonElement message)
    {
        if (id is null || !_asked.TryRemove(id, out var waiting)) return;
        if (message.TryGetProperty("error", out var error)) waiting.TrySetException(new RpcException(error.GetProperty("code").GetInt32(), error.GetProperty("message").GetString() ?? ""));
        else waiting.TrySetResult(message.TryGetProperty("result", out var result) ? result.Clone() : default);
    }

    private void TakeRequest(string id, string method, JsonElement parameters)
    {
        var running = _running[id] = new CancellationTokenSource();
        try
        {
            if (Refusal(method) is { } refusal) throw refusal;
            if (!_requests.TryGetValue(method, out var begin)) throw new RpcException(ErrorCode.MethodNotFound, $"There is no method '{method}' here.");
            var work = begin(parameters);
            _ = Task.Run(() => AnswerAsync(id, method, work, running), CancellationToken.None);
        }
#pragma warning disable CA1031 // whatever breaks in one request is its answer
        catch (Exception e)
#pragma warning restore CA1031
        {
            _ = AnswerAsync(id, method, _ => Task.FromException<Action<Utf8JsonWriter>>(e), running);
        }
    }

    private async Task AnswerAsync(string id, string method, Work work, CancellationTokenSource running)
    {
        try
        {
            var result = await work(running.Token).ConfigureAwait(false);
            await SendAsync(writer => Answer(writer, id, "result", result)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await RefuseAsync(id, new RpcException(ErrorCode.Cancelled, "The request was cancelled.")).ConfigureAwait(false);
        }
        catch (RpcException e)
        {
            await RefuseAsync(id, e).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // whatever breaks in one request ends neither the server nor other requests
        catch (Exception e)
#pragma warning restore CA1031
        {
            log($"'{method}' broke: {e}");
            await RefuseAsync(id, new RpcException(ErrorCode.Internal, $"'{method}' broke: {e.GetType().Name}: {e.Message}")).ConfigureAwait(false);
        }
        finally
        {
            _running.TryRemove(id, out _);
            running.Dispose();
        }
    }

    private void Cancel(JsonElement parameters)
    {
        if (!parameters.TryGetProperty("id", out var id) || !_running.TryGetValue(id.GetRawText(), out var running)) return;
        try
        {
            running.Cancel();
        }
        catch (ObjectDisposedException) // it was answered just now
        {
        }
    }

    private void TakeNotification(string method, JsonElement parameters)
    {
        if (!_notifications.TryGetValue(method, out var handle) || Refusal(method) is not null) return; // nobody waits for an error
        try
        {
            handle(parameters);
        }
#pragma warning disable CA1031 // whatever breaks in one notification does not end the server
        catch (Exception e)
#pragma warning restore CA1031
        {
            log($"'{method}' broke: {e}");
        }
    }

    private Task RefuseAsync(string id, RpcException error) => SendAsync(writer => Answer(writer, id, "error", w =>
    {
        w.WriteStartObject();
        w.WriteNumber("code", error.Code);
        w.WriteString("message", error.Message);
        w.WriteEndObject();
    }));

    private static void Call<T>(Utf8JsonWriter writer, string method, long? id, T parameters, JsonTypeInfo<T> type)
    {
        writer.WriteStartObject();
        writer.WriteString("jsonrpc", "2.0");
        if (id is { } number) writer.WriteNumber("id", number);
        writer.WriteString("method", method);
        writer.WritePropertyName("params");
        JsonSerializer.Serialize(writer, parameters, type);
        writer.WriteEndObject();
    }

    private static void Answer(Utf8JsonWriter writer, string id, string kind, Action<Utf8JsonWriter> value)
    {
        writer.WriteStartObject();
        writer.WriteString("jsonrpc", "2.0");
        writer.WritePropertyName("id");
        writer.WriteRawValue(id);
        writer.WritePropertyName(kind);
        value(writer);
        writer.WriteEndObject();
    }

    private async Task SendAsync(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) write(writer);
        try
        {
            await messages.WriteAsync(buffer.WrittenMemory, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException) // the other side is gone; the end of the input says so too
        {
        }
    }
}
