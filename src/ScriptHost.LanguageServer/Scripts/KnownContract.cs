using ScriptHost.Runtime;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>A contract and what an editor tells of it. Immutable.</summary>
/// <param name="documentation">The XML file of its assembly; attributes alone speak where there is none.</param>
internal sealed class KnownContract(LoadedContract loaded, string documentation)
{
    private readonly Lazy<MemberDocs> _docs = new(() => MemberDocs.Of(loaded, documentation));
    private readonly Lazy<Permitted> _permitted = new(() => new Permitted(loaded.AllowList));

    public LoadedContract Loaded { get; } = loaded;

    public MemberDocs Docs => _docs.Value;

    public Permitted Permitted => _permitted.Value;
}
