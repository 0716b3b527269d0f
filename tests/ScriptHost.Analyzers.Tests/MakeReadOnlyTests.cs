using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Analyzers.CodeFixes;

namespace ScriptHost.Analyzers.Tests;

public sealed class MakeReadOnlyTests
{
    [Fact]
    public async Task A_value_that_nobody_writes_becomes_readonly()
    {
        var fixedText = await FixAsync("// the limit\nint limit = 3;\nint F() => limit;\n");

        Assert.Equal("// the limit\nreadonly int limit = 3;\nint F() => limit;\n", fixedText);
    }

    [Theory]
    [InlineData("int calls = 0;\nint F() => ++calls;\n")]
    [InlineData("int calls = 0;\nvoid F() { calls = 1; }\n")]
    [InlineData("int calls = 0;\nvoid F() { G(ref calls); }\nstatic void G(ref int x) { }\n")]
    public async Task A_value_that_is_written_is_left_to_its_author(string text)
    {
        Assert.Null(await FixAsync(text));
    }

    /// <summary>The text after the first fix; null when none is offered.</summary>
    private static async Task<string?> FixAsync(string text)
    {
        using var workspace = new AdhocWorkspace();
        var project = ProjectId.CreateNewId();
        var document = DocumentId.CreateNewId(project);
        var solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(project, VersionStamp.Default, "script", "script", LanguageNames.CSharp, isSubmission: true, compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), parseOptions: new CSharpParseOptions(kind: SourceCodeKind.Script), metadataReferences: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]))
            .AddDocument(DocumentInfo.Create(document, "script.csx", sourceCodeKind: SourceCodeKind.Script, loader: TextLoader.From(TextAndVersion.Create(SourceText.From(text), VersionStamp.Default))));
        var compilation = (await solution.GetProject(project)!.GetCompilationAsync())!; // just added
        var diagnostic = Assert.Single(await compilation.WithAnalyzers([new SharedState()]).GetAnalyzerDiagnosticsAsync());
        CodeAction? offered = null;

        await new MakeReadOnly().RegisterCodeFixesAsync(new CodeFixContext(solution.GetDocument(document)!, diagnostic, (action, _) => offered ??= action, CancellationToken.None)); // just added

        if (offered is null) return null;
        var change = (await offered.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        return (await change.ChangedSolution.GetDocument(document)!.GetTextAsync()).ToString(); // still there
    }
}
