using System.Collections.Frozen;

namespace ScriptHost.Cli.AllowLists;

/// <summary>Members that .NET has on types scripts may use, which were looked at and are refused: <c>known-refused.txt</c>. What is on neither list is news.</summary>
internal static class KnownRefused
{
    public static FrozenSet<string> Ids { get; } = Read();

    private static FrozenSet<string> Read()
    {
        using var text = new StreamReader(typeof(KnownRefused).Assembly.GetManifestResourceStream("known-refused.txt")!); // ! embedded by the project file
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
