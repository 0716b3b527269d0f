using System.Globalization;
using System.Security.Cryptography;
using ScriptHost.Cli.Hosts;
using ScriptHost.Registry;
using ScriptHost.Runtime;
using ScriptHost.Verification.Reviewing;

namespace ScriptHost.Cli.Reviews;

/// <summary>Where recorded decisions come from. They are read while they are replayed, and never all held.</summary>
internal interface ICaptureSource
{
    /// <summary>What a report says of them; null when there are none.</summary>
    ReviewFact? Fact { get; }

    /// <param name="point">Those of this point; null for all.</param>
    IEnumerable<Capture> Of(string? point, CancellationToken cancellationToken);
}

internal sealed class NoCaptures : ICaptureSource
{
    public ReviewFact? Fact => null;

    public IEnumerable<Capture> Of(string? point, CancellationToken cancellationToken) => [];
}

internal sealed class CaptureFileSource : ICaptureSource
{
    private readonly string _file;

    public CaptureFileSource(string file)
    {
        _file = file;
        if (!File.Exists(file)) throw new UsageException($"There is no capture file '{file}'. Write one: scripthost captures export --out {Shell.Quoted(file)}");
        using var stream = File.OpenRead(file);
        Fact = new ReviewFact("captures", $"{Path.GetFileName(file)}, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(stream))[..16]}");
    }

    public ReviewFact? Fact { get; }

    public IEnumerable<Capture> Of(string? point, CancellationToken cancellationToken)
    {
        using var stream = File.OpenRead(_file);
        foreach (var capture in CaptureLines.Of(stream, $"'{_file}'", point)) yield return capture;
    }
}

/// <summary>Evidence with a hole is none: the first line that cannot be read ends the work.</summary>
internal static class CaptureLines
{
    public static IEnumerable<Capture> Of(Stream stream, string source, string? point)
    {
        foreach (var line in CaptureFile.Read(stream))
        {
            if (line.Capture is not { } capture) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"Line {line.Number:N0} of the captures in {source} {line.Fault}. Export them again, or take the line out."));
            if (point is null || capture.Point == point) yield return capture;
        }
    }
}

/// <param name="folder">Full path.</param>
internal sealed class CaptureDataSource(string folder) : ICaptureSource
{
    public ReviewFact? Fact => new("captures", $"data folder {Path.GetFileName(folder)}");

    public IEnumerable<Capture> Of(string? point, CancellationToken cancellationToken)
    {
        if (!SqliteCaptures.Exists(folder)) throw new UsageException($"The data folder '{Report.FromHere(folder)}' has no captures. Record some: scripthost serve --captures all");
        using var store = SqliteCaptures.Open(folder, CaptureLimits.Default, TimeProvider.System);
        foreach (var capture in store.ReadAsync(new CaptureQuery(point), cancellationToken).ToBlockingEnumerable(cancellationToken)) yield return capture;
    }
}

internal sealed class CaptureHostSource(Uri host) : ICaptureSource
{
    public ReviewFact? Fact => new("captures", $"host {HostClient.Shown(host)}");

    public IEnumerable<Capture> Of(string? point, CancellationToken cancellationToken)
    {
        if (point is null) throw new UsageException("Captures of a host belong to a point. Name it with --point.");
        using var client = new HostClient(host);
        using var lines = client.StreamAsync($"/v1/points/{Uri.EscapeDataString(point)}/captures", cancellationToken).GetAwaiter().GetResult();
        foreach (var capture in CaptureLines.Of(lines, $"'{HostClient.Shown(host)}'", point)) yield return capture;
    }
}
