using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Binding;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Fixes;

/// <summary>
/// A bundle as a project that fixes can work on: every file is a document, with the options and references of the compilation that is deployed. Loads
/// find nothing there, because what they would load is in the project already.
/// </summary>
internal sealed class FixProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly ProjectId _id = ProjectId.CreateNewId();
    private readonly CompilationOptions _options;

    private FixProject(Bundle bundle, IntakeResult intake, LoadedContract contract)
    {
        var compilation = ScriptCompilation.Create(bundle, intake, contract);
        _options = compilation.Options.WithSourceReferenceResolver(new NothingToLoad());
        Solution = _workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            _id, VersionStamp.Default, bundle.Point, compilation.AssemblyName!, LanguageNames.CSharp, // a compilation that is emitted has a name
            compilationOptions: _options, parseOptions: SourceParser.Options, metadataReferences: compilation.References));
        // The entry first, as the compiler sees it.
        foreach (var tree in intake.Trees.Values.OrderByDescending(t => t == intake.Entry))
            Solution = Solution.AddDocument(DocumentInfo.Create(DocumentId.CreateNewId(_id), tree.FilePath, sourceCodeKind: SourceCodeKind.Script, filePath: tree.FilePath, loader: TextLoader.From(TextAndVersion.Create(tree.GetText(), VersionStamp.Default))));
    }

    public Solution Solution { get; }

    /// <summary>Null when the bundle does not get as far as the rules.</summary>
    public static FixProject? Open(Bundle bundle, IReadOnlyCollection<LoadedContract> contracts) =>
        BundleIntake.Run(bundle, []) is { } intake && contracts.FirstOrDefault(c => c.Id == intake.Manifest.Contract) is { } contract ? new FixProject(bundle, intake, contract) : null;

    /// <summary>What the rules find, at the severities of the bundle; what is silenced is not there.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(Solution solution, CancellationToken cancellationToken)
    {
        // A workspace replaces the severities by its own.
        var compilation = (await Project(solution).GetCompilationAsync(cancellationToken).ConfigureAwait(false))!.WithOptions(_options); // ! C# projects have one
        return [.. Analysis.Diagnostics(compilation, cancellationToken).Where(d => !d.IsSuppressed).OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    public IEnumerable<Document> Documents(Solution solution) => Project(solution).Documents;

    public void Dispose() => _workspace.Dispose();

    private Project Project(Solution solution) => solution.GetProject(_id)!; // fixes remove no projects

    private sealed class NothingToLoad : SourceReferenceResolver
    {
        public override string? NormalizePath(string path, string? baseFilePath) => path;

        public override string? ResolveReference(string path, string? baseFilePath) => "nothing";

        public override Stream OpenRead(string resolvedPath) => Stream.Null;

        public override bool Equals(object? other) => other is NothingToLoad;

        public override int GetHashCode() => 0;
    }
}
