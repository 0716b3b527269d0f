using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.References;

/// <summary>
/// The reference assemblies scripts compile against: the framework's, cut down to the allow-list, and the contract's, cut down to its
/// surface. What is not allowed does not exist for the compiler or for completion. Safe from any thread.
/// </summary>
public static class CuratedReferences
{
    private const string Pack = "ReferencePack/";

    // Ranges and units of the contract's fields. Scripts cannot name these types: no reference holds them.
    private static readonly FrozenSet<string> ReadByRules = FrozenSet.Create(StringComparer.Ordinal,
        "T:ScriptHost.Contracts.BetweenAttribute", "M:ScriptHost.Contracts.BetweenAttribute.#ctor(System.Double,System.Double)",
        "T:ScriptHost.Contracts.UnitAttribute", "M:ScriptHost.Contracts.UnitAttribute.#ctor(System.String)");

    private static readonly ConcurrentDictionary<string, Lazy<ImmutableArray<MetadataReference>>> Frameworks = new(StringComparer.Ordinal);

    // Held by the contract instance, so that an unloaded plug-in takes its references with it.
    private static readonly ConditionalWeakTable<DecisionContract, ConcurrentDictionary<string, Lazy<MetadataReference>>> Contracts = [];

    private static readonly ConditionalWeakTable<Companion, MetadataReference> Companions = [];

    /// <summary>References for scripts of a contract whose assembly is a file.</summary>
    /// <exception cref="ArgumentException">The contract's assembly was loaded from bytes: pass them.</exception>
    public static ImmutableArray<MetadataReference> For(DecisionContract contract, AllowList list) => For(contract, list, default);

    /// <summary>References for scripts of a contract: the framework's first, the contract's last.</summary>
    /// <param name="list">Without the contract's own members; they are added here.</param>
    /// <param name="contractAssembly">The bytes the contract's assembly was loaded from; empty when it was loaded from a file.</param>
    /// <exception cref="ArgumentException">The contract's assembly was loaded from bytes, and none were given.</exception>
    public static ImmutableArray<MetadataReference> For(DecisionContract contract, AllowList list, ReadOnlyMemory<byte> contractAssembly)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(list);
        var framework = Frameworks.GetOrAdd(list.Hash, _ => new(() => StripFramework(list)));
        var own = Contracts.GetOrCreateValue(contract).GetOrAdd(list.Hash, _ => new(() => StripContract(contract, list, contractAssembly)));
        return [.. framework.Value, own.Value];
    }

    /// <summary>All references for a script of a contract, with what tests see besides when it is for tests.</summary>
    internal static ImmutableArray<MetadataReference> For(LoadedContract contract)
    {
        var plain = For(contract.Contract, contract.HostList, contract.Assembly.AsMemory());
        return contract.Companion is { } companion ? plain.Add(Companions.GetValue(companion, StripCompanion)) : plain;
    }

    // The attributes by which the compiler tells an expectation where it stands.
    private static MetadataReference StripCompanion(Companion companion)
    {
        var surface = companion.Surface.Members.Select(m => m.Id).ToFrozenSet(StringComparer.Ordinal);
        var stripper = new ReferenceStripper(id => id == "T:System.Void" || surface.Contains(id) || AllowList.Default.Allows(id) || id.AsSpan(2).StartsWith("System.Runtime.CompilerServices.Caller", StringComparison.Ordinal));
        return Reference(stripper.Strip(companion.Bytes.AsMemory()), companion.Name + ".dll");
    }

    private static ImmutableArray<MetadataReference> StripFramework(AllowList list)
    {
        var stripper = new ReferenceStripper(id => id == "T:System.Void" || list.Allows(id));
        var pack = typeof(CuratedReferences).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Pack, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return [.. pack.Select(name => Reference(stripper.Strip(Read(name)), name[Pack.Length..]))];
    }

    private static MetadataReference StripContract(DecisionContract contract, AllowList list, ReadOnlyMemory<byte> bytes)
    {
        var assembly = contract.GetType().Assembly;
        if (bytes.IsEmpty && assembly.Location.Length == 0)
            throw new ArgumentException($"The contract '{contract.Id}' was loaded from bytes; pass the bytes of its assembly '{assembly.GetName().Name}'.", nameof(bytes));
        if (bytes.IsEmpty) bytes = File.ReadAllBytes(assembly.Location);
        var surface = ContractSurface.Of(contract).Members.Select(m => m.Id).ToFrozenSet(StringComparer.Ordinal);
        var stripper = new ReferenceStripper(id => id == "T:System.Void" || ReadByRules.Contains(id) || surface.Contains(id) || list.Allows(id));
        return Reference(stripper.Strip(bytes), assembly.GetName().Name + ".dll");
    }

    private static ReadOnlyMemory<byte> Read(string name)
    {
        using var stream = typeof(CuratedReferences).Assembly.GetManifestResourceStream(name)!; // ! the name came from the manifest
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static PortableExecutableReference Reference(byte[] assembly, string name) =>
        MetadataReference.CreateFromImage(assembly.ToImmutableArray(), filePath: name);
}
