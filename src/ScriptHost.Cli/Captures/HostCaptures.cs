using System.Globalization;
using ScriptHost.Cli.Hosts;
using ScriptHost.Registry;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Captures;

/// <summary>Captures of a running server.</summary>
internal sealed class HostCaptures(Uri url)
{
    /// <summary>As the server sends them.</summary>
    public IEnumerable<Capture> Read(CaptureQuery query, Action<CaptureLine> bad, CancellationToken cancellationToken)
    {
        if (query.Point is null) throw new UsageException("A server gives the captures of one point; name it with --point.");
        using var host = new HostClient(url);
        using var stream = host.StreamAsync($"/v1/points/{Uri.EscapeDataString(query.Point)}/captures{Filters(query)}", cancellationToken).GetAwaiter().GetResult();
        foreach (var line in CaptureFile.Read(stream))
        {
            if (line.Capture is { } capture) yield return capture;
            else bad(line);
        }
    }

    public async Task<Capture> FindAsync(string id, CancellationToken cancellationToken)
    {
        using var host = new HostClient(url);
        using var stream = await host.StreamAsync($"/v1/decisions/{Uri.EscapeDataString(id)}", cancellationToken).ConfigureAwait(false);
        return CaptureFile.Read(stream).First().Capture ?? throw new HostException($"The host at {HostClient.Shown(url)} answers in another form than this command line reads. Use the command line of the host's version.");
    }

    private static string Filters(CaptureQuery query)
    {
        string?[] filters =
        [
            query.Version is { } version ? string.Create(CultureInfo.InvariantCulture, $"version={version}") : null,
            query.Since is { } since ? $"since={Uri.EscapeDataString(since.ToString("O", CultureInfo.InvariantCulture))}" : null,
            query.Most is { } most ? string.Create(CultureInfo.InvariantCulture, $"most={most}") : null,
        ];
        return filters.OfType<string>().ToList() is { Count: > 0 } given ? "?" + string.Join('&', given) : "";
    }
}
