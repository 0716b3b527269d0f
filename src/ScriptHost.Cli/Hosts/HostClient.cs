using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScriptHost.Cli.Hosts;

/// <summary>Speaks to one running server.</summary>
internal sealed class HostClient : IDisposable
{
    private readonly HttpClient _http;

    public HostClient(Uri url)
    {
        Url = url;
        _http = new HttpClient { BaseAddress = url, Timeout = TimeSpan.FromMinutes(2) };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("ScriptHost-Actor", $"{Environment.UserName}@{Environment.MachineName}");
    }

    public Uri Url { get; }

    /// <summary>A URL as people write it, without a slash at its end.</summary>
    public static string Shown(Uri url) => url.ToString().TrimEnd('/');

    public Task<HostAnswer> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, null, cancellationToken);

    /// <param name="json">The body; null for none.</param>
    public Task<HostAnswer> PostAsync(string path, byte[]? json, CancellationToken cancellationToken) => SendAsync(HttpMethod.Post, path, json, cancellationToken);

    /// <summary>Reads a document of any length as it comes.</summary>
    /// <exception cref="UsageException">The host has a problem with the question.</exception>
    /// <exception cref="HostException">Nobody answers, nobody of ours answers, or we are not let in.</exception>
    public async Task<Stream> StreamAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        try
        {
            var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode) return await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            using (response) throw new UsageException((await AnswerAsync(response, cancellationToken).ConfigureAwait(false)).Detail);
        }
        catch (HttpRequestException e)
        {
            throw Silent(e);
        }
        catch (JsonException e)
        {
            throw Foreign(e);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <exception cref="HostException">Nobody answers, nobody of ours answers, or we are not let in.</exception>
    private async Task<HostAnswer> SendAsync(HttpMethod method, string path, byte[]? json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null) request.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return await AnswerAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            throw Silent(e);
        }
        catch (JsonException e)
        {
            throw Foreign(e);
        }
        catch (TaskCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HostException($"The host at {Shown(Url)} did not answer within {_http.Timeout.TotalMinutes:0} minutes. Look at its log, or name another with --host.", e);
        }
    }

    private async Task<HostAnswer> AnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) throw new HostException($"The host at {Shown(Url)} does not let you in (status {(int)response.StatusCode}). Ask its operators for access.");
        return new HostAnswer(Url, (int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)) ?? new JsonObject());
    }

    private HostException Silent(HttpRequestException e) => new($"No host answers at {Shown(Url)} ({e.InnerException?.Message ?? e.Message}). Start one with 'scripthost serve', or name another with --host.", e);

    private HostException Foreign(JsonException e) => new($"What answers at {Shown(Url)} is not ScriptHost: its answer is not JSON. Name the host with --host.", e);
}
