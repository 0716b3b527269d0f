using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ScriptHost.Runtime;

/// <summary>
/// What a script may touch: one member a line, by documentation id, each with a mandatory cost. The only source of the curated
/// reference assemblies, the inspector's table and the cost table. Immutable.
/// </summary>
public sealed class AllowList
{
    private static readonly Lazy<AllowList> Embedded = new(() => AllowListText.Parse(EmbeddedFiles()));

    private readonly FrozenDictionary<string, AllowedMember> _members;

    private AllowList(ImmutableArray<AllowedMember> members)
    {
        Members = members;
        _members = members.ToFrozenDictionary(m => m.Id, StringComparer.Ordinal);
        var hash = new ScriptHost.Runtime.Hash().Add("allow-list-1");
        foreach (var member in members) hash.Add(member.ToString());
        Hash = hash.ToHex();
    }

    /// <summary>The product's list, from the text files embedded in this assembly. Read on first use.</summary>
    public static AllowList Default => Embedded.Value;

    /// <summary>Sorted by id, ordinal.</summary>
    public ImmutableArray<AllowedMember> Members { get; }

    /// <summary>SHA-256 over every line; part of every image's seal.</summary>
    public string Hash { get; }

    public static AllowList Create(IEnumerable<AllowedMember> members) => new([.. members.OrderBy(m => m.Id, StringComparer.Ordinal)]);

    public bool TryFind(string id, [NotNullWhen(true)] out AllowedMember? member) => _members.TryGetValue(id, out member);

    public bool Allows(string id) => _members.ContainsKey(id);

    /// <summary>This list and what a contract adds to it.</summary>
    public AllowList With(IEnumerable<AllowedMember> more) => Create(Members.Concat(more));

    /// <summary>The files of the product's list as they are in git, with their comments.</summary>
    public static IEnumerable<(string File, string Text)> EmbeddedFiles()
    {
        const string Folder = "AllowList/";
        var assembly = typeof(AllowList).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!); // ! the name came from the manifest
            yield return (name[Folder.Length..], reader.ReadToEnd());
        }
    }
}
