using System.Runtime.CompilerServices;
using ScriptHost.Runtime;
using ScriptHost.Testing;

namespace ScriptHost.Verification.Testing;

/// <summary>What test files are written with, as compilations and images see it.</summary>
public static class TestApi
{
    private static readonly Lazy<Companion> Made = new(() => new Companion(typeof(Tests).Assembly, [.. File.ReadAllBytes(typeof(Tests).Assembly.Location)], typeof(Tests)));

    // An allow-list takes as long to make as a script takes to compile; held by the contract, so that an unloaded plug-in takes it along.
    private static readonly ConditionalWeakTable<LoadedContract, LoadedContract> Widened = [];

    /// <summary>A contract with the test API beside it.</summary>
    public static LoadedContract With(LoadedContract contract) => Widened.GetValue(contract, c => c.With(Made.Value));
}
