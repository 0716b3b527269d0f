using ScriptHost.Runtime;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>A contract and what an editor tells of it. Immutable.</summary>
/// <param name="documentation">The XML file of its assembly; attributes alone speak where there is none.</param>
/// <param name="tests">How test files see it; null when they are left alone.</param>
internal sealed class KnownContract(LoadedContract loaded, string documentation, TestFiles? tests)
{
    private readonly Lazy<MemberDocs> _docs = new(() => MemberDocs.Of(loaded, documentation));
    private readonly Lazy<Permitted> _permitted = new(() => new Permitted(loaded.AllowList));

    private readonly Lazy<KnownContract?> _forTests = new(() => tests is null ? null : new KnownContract(tests.With(loaded), documentation, null));

    public LoadedContract Loaded { get; } = loaded;

    /// <summary>The same for test files; null when they are left alone.</summary>
    public KnownContract? ForTests => _forTests.Value;

    public MemberDocs Docs => _docs.Value;

    public Permitted Permitted => _permitted.Value;
}
