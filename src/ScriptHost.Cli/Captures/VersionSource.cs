using System.Globalization;
using ScriptHost.Cli.Hosts;
using ScriptHost.Registry;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Captures;

/// <summary>Gives the sources of versions, to be compiled here.</summary>
internal abstract class VersionSource
{
    /// <exception cref="UsageException">There is no such version.</exception>
    public abstract Task<Bundle> BundleAsync(string point, int version, CancellationToken cancellationToken);
}

/// <summary>The registry in a data folder.</summary>
internal sealed class DataVersions(string folder) : VersionSource
{
    public override async Task<Bundle> BundleAsync(string point, int version, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(folder, "registry.db"))) throw new UsageException($"There is no registry in '{Report.FromHere(folder)}'. Name the data folder of a server with --data, or a server with --host.");
        using var store = SqliteStore.Open(folder, TimeProvider.System);
        return await store.VersionAsync(point, version, cancellationToken).ConfigureAwait(false) is { } found && await store.BundleAsync(found.Bundle, cancellationToken).ConfigureAwait(false) is { } bundle
            ? bundle
            : throw new UsageException($"The registry in '{Report.FromHere(folder)}' has no version {version} of '{point}'.");
    }
}

/// <summary>The registry of a running server.</summary>
internal sealed class HostVersions(Uri url) : VersionSource
{
    public override async Task<Bundle> BundleAsync(string point, int version, CancellationToken cancellationToken)
    {
        using var host = new HostClient(url);
        using var stream = await host.StreamAsync(string.Create(CultureInfo.InvariantCulture, $"/v1/points/{Uri.EscapeDataString(point)}/versions/{version}/bundle"), cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        await stream.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        return Bundle.FromJson(body.ToArray());
    }
}
