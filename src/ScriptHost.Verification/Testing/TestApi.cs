using ScriptHost.Runtime;
using ScriptHost.Testing;

namespace ScriptHost.Verification.Testing;

/// <summary>What test files are written with, as compilations and images see it.</summary>
internal static class TestApi
{
    private static readonly Lazy<Companion> Made = new(() => new Companion(typeof(Tests).Assembly, [.. File.ReadAllBytes(typeof(Tests).Assembly.Location)], typeof(Tests)));

    public static Companion Companion => Made.Value;
}
