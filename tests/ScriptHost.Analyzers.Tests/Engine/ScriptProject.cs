using System.Collections.Immutable;
using Lending;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Contracts;

namespace ScriptHost.Analyzers.Tests.Engine;

/// <summary>One script for <c>lending@1</c>, or <c>transaction-score@1</c>, as a submission in a workspace, with the implicit usings of scripts.</summary>
internal sealed class ScriptProject : IDisposable
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator) // the runtime sets it
            .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal) && name != "System.Private.Xml.dll" || name is "netstandard.dll"))
            .Append(typeof(Application).Assembly.Location).Append(typeof(Contract.Transaction).Assembly.Location).Append(typeof(Budget).Assembly.Location)
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        scriptClassName: "Script",
        usings: ["System", "System.Collections.Frozen", "System.Collections.Generic", "System.Collections.Immutable", "System.Globalization", "System.Linq", "System.Numerics", "System.Text", "Lending", "Contract"],
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable,
        reportSuppressedDiagnostics: true);

    private readonly AdhocWorkspace _workspace = new();

    private ScriptProject(Document document) => Document = document;

    public Document Document { get; }

    public static ScriptProject Of(string text)
    {
        var workspace = new AdhocWorkspace();
        var project = ProjectId.CreateNewId();
        var document = DocumentId.CreateNewId(project);
        var solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(project, VersionStamp.Default, "script", "script", LanguageNames.CSharp, isSubmission: true, compilationOptions: Options, parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14, kind: SourceCodeKind.Script), metadataReferences: References))
            .AddDocument(DocumentInfo.Create(document, "case.csx", sourceCodeKind: SourceCodeKind.Script, loader: TextLoader.From(TextAndVersion.Create(SourceText.From(text), VersionStamp.Default))));
        return new ScriptProject(solution.GetDocument(document)!); // just added
    }

    /// <summary>Findings of the analyzers about a document, in order; a rule that throws, or a script that does not compile, fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = (await document.Project.GetCompilationAsync())!; // a C# project has one
        var broken = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(broken.Count == 0, $"The script does not compile: {string.Join("; ", broken)}\n{await document.GetTextAsync()}");
        var run = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (e, a, _) => throw new InvalidOperationException($"{a.GetType().Name} broke: {e}", e), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        return [.. (await run.GetAnalyzerDiagnosticsAsync()).OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    public void Dispose() => _workspace.Dispose();
}
