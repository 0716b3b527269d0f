using System.Collections.Immutable;
using System.Reflection;

namespace ScriptHost.Registry.Sqlite;

/// <summary>One of the databases in a data folder.</summary>
/// <param name="FileName">Under the data folder.</param>
/// <param name="Noun">What people call it.</param>
/// <param name="ApplicationId">Marks the file as ours.</param>
/// <param name="Synchronous">How long a commit waits for the disk, in SQLite's words.</param>
/// <param name="IsLookedOver">Whether all pages are checked when it is opened: for what is small and must not be lost.</param>
/// <param name="Migrations">Script 1 first. The number of scripts a database has seen is its <c>user_version</c>.</param>
internal sealed record SqliteDatabase(string FileName, string Noun, int ApplicationId, string Synchronous, bool IsLookedOver, ImmutableArray<string> Migrations)
{
    private static readonly Assembly Here = typeof(SqliteDatabase).Assembly;

    /// <summary>Versions, deployments and audit: durable when a call returns. "ScrH".</summary>
    public static SqliteDatabase Registry { get; } = new("registry.db", "registry", 0x53637248, "FULL", IsLookedOver: true, Scripts("registry/"));

    /// <summary>
    /// Recorded decisions: many, large and of value for some weeks, so they have a file of their own. It neither slows the start of a host nor
    /// the backup of its registry, its writer never makes a deployment wait, and it may be deleted. The last moments before a power cut may be
    /// missing in it. "ScrC".
    /// </summary>
    public static SqliteDatabase Captures { get; } = new("captures.db", "capture file", 0x53637243, "NORMAL", IsLookedOver: false, Scripts("captures/"));

    public static IEnumerable<string> ScriptNames(string prefix) =>
        Here.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static ImmutableArray<string> Scripts(string prefix) => [.. ScriptNames(prefix).Select(Text)];

    private static string Text(string name)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(name)!); // the name came from this assembly
        return reader.ReadToEnd();
    }
}
