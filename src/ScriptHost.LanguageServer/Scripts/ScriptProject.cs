using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Compiler.Binding;
using ScriptHost.Compiler.Intake;
using ScriptHost.Compiler.References;
using ScriptHost.LanguageServer.Texts;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>
/// A script and what it loads as documents that can be asked what stands where: with the references of the compilation that is
/// deployed, so that nothing else can be offered. Half-written and broken scripts are welcome. Immutable.
/// </summary>
internal sealed class ScriptProject
{
    private static readonly Solution Empty = new AdhocWorkspace(MefHostServices.DefaultHost).CurrentSolution;

    private readonly Solution _solution;
    private readonly ImmutableDictionary<string, DocumentId> _documents;

    private ScriptProject(OpenScript script, KnownContract contract, Solution solution, ImmutableDictionary<string, DocumentId> documents)
    {
        Script = script;
        Contract = contract;
        _solution = solution;
        _documents = documents;
    }

    public OpenScript Script { get; }

    public KnownContract Contract { get; }

    public IEnumerable<Document> Documents => _documents.Values.Select(id => _solution.GetDocument(id)!); // ! they are in the solution

    /// <summary>Null when a text is one that the parser must not see; the diagnostics say why.</summary>
    public static ScriptProject? Of(OpenScript script, KnownContract contract, OpenTexts texts)
    {
        var project = ProjectId.CreateNewId();
        var solution = Empty.AddProject(ProjectInfo.Create(
            project, VersionStamp.Default, script.Point, "script", LanguageNames.CSharp,
            compilationOptions: ScriptCompilation.Options(contract.Loaded).WithSourceReferenceResolver(LoadedAlready.Instance), parseOptions: SourceParser.Options, metadataReferences: CuratedReferences.For(contract.Loaded)));
        var documents = ImmutableDictionary.CreateBuilder<string, DocumentId>(StringComparer.Ordinal);
        foreach (var path in LoadedFiles.Of(script, texts))
        {
            if (texts.TextOf(path) is not { } text || !MayBeParsed(text)) return null;
            var document = documents[path] = DocumentId.CreateNewId(project);
            solution = solution.AddDocument(DocumentInfo.Create(document, Path.GetFileName(path), sourceCodeKind: SourceCodeKind.Script, filePath: path, loader: TextLoader.From(TextAndVersion.Create(text, VersionStamp.Default))));
        }
        return new ScriptProject(script, contract, solution, documents.ToImmutable());
    }

    /// <summary>Makes the references of contracts, which takes longer than any request may.</summary>
    public static void Prepare(IEnumerable<KnownContract> contracts)
    {
        foreach (var contract in contracts) CuratedReferences.For(contract.Loaded);
    }

    public Document? Find(string path) => _documents.TryGetValue(path, out var id) ? _solution.GetDocument(id) : null;

    /// <summary>The same script with other texts; what did not change is not parsed and bound again. Null as for <see cref="Of"/>.</summary>
    public ScriptProject? With(OpenTexts texts)
    {
        var files = LoadedFiles.Of(Script, texts);
        if (!files.ToHashSet(StringComparer.Ordinal).SetEquals(_documents.Keys)) return Of(Script, Contract, texts);
        var solution = _solution;
        foreach (var (path, id) in _documents)
        {
            if (texts.Find(path)?.Text is not { } text || solution.GetDocument(id)!.TryGetText(out var before) && before == text) continue; // ! they are in the solution
            if (!MayBeParsed(text)) return null;
            solution = solution.WithDocumentText(id, text);
        }
        return solution == _solution ? this : new ScriptProject(Script, Contract, solution, _documents);
    }

    private static bool MayBeParsed(SourceText text) => text.Length <= Limits.FileBytes && TokenCheck.FirstFault(text.ToString()) is null;

    /// <summary>Every file that is loaded is a document of the project; a load itself gives nothing.</summary>
    private sealed class LoadedAlready : SourceReferenceResolver
    {
        public static LoadedAlready Instance { get; } = new();

        public override string? NormalizePath(string path, string? baseFilePath) => path;

        public override string? ResolveReference(string path, string? baseFilePath) => path;

        public override Stream OpenRead(string resolvedPath) => Stream.Null;

        public override bool Equals(object? other) => other is LoadedAlready;

        public override int GetHashCode() => 0;
    }
}
